"""What the manual's pages are made of: reference pages, drawings and pictures, all made from the program itself."""
