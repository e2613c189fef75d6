"""The words routing reads by, a table for each language.

How to read a table: patterns are separated by commas and ends of lines; a pattern goes on over a
line's end beside `..`, `&` or `|`; a line that begins with `#` is a heading. Letters fold (ä is a,
ö is o).

    kiusat*              a word that begins so            *häirint*      a word that holds it
    selän takana         words in a row                   (a|b)          either
    jät* .. syrjään      at most four words between       jät* & syrjään the same, in either order
    jät* ... syrjään     at most twelve words between
    ei ole -(saatu)      not when that word follows
    ~                    any number of filling words      {people}       a list named in `names`
    X                    (frames only) the word in question; X*sta when it ends so
    Y                    (frames only) the same, unless it raises a crisis
    Z                    (frames only) the same, when it raises a crisis
"""
