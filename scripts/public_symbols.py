"""The public symbols of the library products, as the compiler tells them: for scripts/api and scripts/docs."""
import glob, json, os, subprocess, sys, tempfile

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def run(*words):
    """What a command prints; ends the program where the command fails."""
    done = subprocess.run(words, cwd=TOP, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{os.path.basename(sys.argv[0])}: {' '.join(words)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def library_modules():
    """The Swift modules of the library products and all that these are made of."""
    package = json.loads(run("swift", "package", "describe", "--type", "json"))
    targets = {target["name"]: target for target in package["targets"]}
    wanted = [name for product in package["products"] if "library" in product["type"] for name in product["targets"]]
    wanted.remove("LedeC")  # its face is lede.h, to which the compiler holds it
    modules = set()
    while wanted:
        target = targets.get(wanted.pop())
        if target and target["name"] not in modules:
            modules.add(target["name"])
            wanted += target.get("target_dependencies", [])
    return sorted(name for name in modules if targets[name]["module_type"] == "SwiftTarget")


def compiler_flags():
    """What tells the compiler where the package's modules are, once it is built."""
    build = os.path.join(TOP, ".build", "release")
    triple = json.loads(run("swift", "-print-target-info"))["target"]["triple"]
    maps = glob.glob(os.path.join(TOP, "Sources/**/module.modulemap"), recursive=True)
    maps += glob.glob(os.path.join(build, "*.build/module.modulemap"))
    maps += glob.glob(os.path.join(TOP, ".build/checkouts/*/Sources/*/include/module.modulemap"))
    includes = [word for path in maps for word in ("-I", os.path.dirname(path))]
    includes += run("pkg-config", "--cflags", "libxml-2.0").split()
    return ["-I", os.path.join(build, "Modules"), *includes, "-target", triple]


def symbol_graphs():
    """Builds the program; yields the public symbol graphs of the library modules that it is made of, several a module."""
    run("scripts/lede", "--version")
    flags = compiler_flags()
    for module in library_modules():
        with tempfile.TemporaryDirectory() as folder:
            run("swift", "symbolgraph-extract", "-module-name", module, *flags, "-minimum-access-level", "public",
                "-skip-synthesized-members", "-output-dir", folder)
            for name in sorted(os.listdir(folder)):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    yield json.load(file)


def is_declared(symbol):
    """Whether a symbol stands in the source; the compiler adds others."""
    return "location" in symbol and symbol["kind"]["identifier"] != "swift.extension"
