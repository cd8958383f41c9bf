"""Sets the pages in a folder with the Typst compiler, and prints the seconds that it took, Python's own start left out.

Arguments: the folder with the templates and their data, the folder of fonts, and the PDF to write.
"""

import sys
import time


def main(folder, fonts, pdf):
    began = time.perf_counter()
    import typst

    standards = ["ua-1", "a-2a"]
    typst.compile(
        f"{folder}/flow.typ",
        output=pdf,
        root=folder,
        font_paths=[fonts],
        ignore_system_fonts=True,
        pdf_standards=standards,
    )
    print(time.perf_counter() - began)


if __name__ == "__main__":
    main(*sys.argv[1:])
