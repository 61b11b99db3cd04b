"""What is left out of every folder unless the person says otherwise, and the secrets, which always are.

Names are compared in lower case on every system, since drives travel between them. A tuple is the end of a
folder's path: ("google", "chrome", "user data") is such a folder wherever it lies.
"""

from __future__ import annotations

from enum import StrEnum

Parts = tuple[str, ...]


class Reason(StrEnum):
    """Why something is left out, in words for the person."""

    SECRET = "it holds secrets: those are never indexed"
    OWN_DATA = "it is Kindred's own data"
    LINK = "it is a link: what it leads to is indexed where it lies"
    SPECIAL = "it is no ordinary file"
    SEEN = "it is the same folder as another one of this library"
    GONE = "it cannot be found or looked into"
    PATTERN = "a pattern of yours leaves it out"
    GITIGNORE = "git ignores it"
    BROWSER = "it belongs to a web browser"
    CACHE = "it is a cache"
    PACKAGES = "it holds installed packages"
    VERSIONS = "it belongs to a version control system"
    BUILT = "it was built from other files"
    SYSTEM = "it belongs to the system"
    TRASH = "it is in the trash"
    PROGRAM = "it is part of a program or a media library"
    TEMPORARY = "it is a temporary file of a program"
    HIDDEN = "it is hidden"


# ---------------------------------------------------------------- secrets

SECRET_DIRECTORIES = frozenset(
    ".ssh .gnupg .aws .azure .kube .docker .oci .password-store .keyrings .pki .putty .step .terraform.d"
    " .electrum .bitcoin .litecoin .ethereum .monero .sops .age .1password .bitwarden".split()
)

SECRET_PLACES: frozenset[Parts] = frozenset(
    {
        (".local", "share", "keyrings"),
        (".local", "share", "kwalletd"),
        (".local", "share", "gopass"),
        (".config", "gcloud"),
        (".config", "gh"),
        (".config", "hub"),
        (".config", "glab-cli"),
        (".config", "doctl"),
        (".config", "op"),
        (".config", "sops"),
        (".config", "age"),
        (".config", "rclone"),
        (".config", "filezilla"),
        (".config", "1password"),
        (".config", "bitwarden"),
        (".config", "bitwarden cli"),
        (".config", "keepassxc"),
        (".config", "keybase"),
        ("etc", "ssl", "private"),
        ("library", "keychains"),
        ("library", "application support", "1password"),
        ("library", "application support", "bitwarden"),
        ("library", "application support", "filezilla"),
        ("library", "group containers", "2bua8c4s2c.com.1password"),
        ("appdata", "roaming", "gnupg"),
        ("appdata", "roaming", "gcloud"),
        ("appdata", "roaming", "github cli"),
        ("appdata", "roaming", "1password"),
        ("appdata", "local", "1password"),
        ("appdata", "roaming", "bitwarden"),
        ("appdata", "roaming", "filezilla"),
        ("appdata", "roaming", "keepassxc"),
        ("appdata", "roaming", "microsoft", "credentials"),
        ("appdata", "roaming", "microsoft", "crypto"),
        ("appdata", "roaming", "microsoft", "protect"),
        ("appdata", "roaming", "microsoft", "systemcertificates"),
        ("appdata", "roaming", "microsoft", "vault"),
        ("appdata", "local", "microsoft", "credentials"),
        ("appdata", "local", "microsoft", "vault"),
        ("windows", "system32", "config"),
    }
)

SECRET_DIRECTORY_SUFFIXES = (".keychain", ".keychain-db", ".agilekeychain", ".opvault", ".1password")

SECRET_FILES = frozenset(
    ".env .envrc .netrc _netrc .git-credentials .pgpass pgpass.conf .my.cnf .mylogin.cnf .npmrc .pypirc"
    " .dockercfg .htpasswd .vault-token .boto .s3cfg .terraformrc terraform.rc .kubeconfig kubeconfig"
    " .credentials credentials.json credentials.toml secrets.yml secrets.yaml secrets.json secrets.toml"
    " .secrets accesskeys.csv rootkey.csv wallet.dat master.key logins.json logins-backup.json key3.db"
    " key4.db signons.sqlite .bash_history .zsh_history .sh_history .ksh_history .history"
    " .python_history .psql_history .mysql_history .sqlite_history .node_repl_history .rediscli_history"
    " consolehost_history.txt".split()
) | {"login data", "login data for account"}

SECRET_FILE_PREFIXES = (
    ".env.",
    "id_rsa",
    "id_dsa",
    "id_ecdsa",
    "id_ed25519",
    "id_xmss",
    "ssh_host_",
)

SECRET_FILE_SUFFIXES = tuple(
    ".env .pem .key .ppk .p8 .p12 .pfx .pkcs12 .pvk .jks .jceks .bcfks .keystore .keyring .keychain"
    " .keychain-db .kdb .kdbx .kwallet .psafe3 .1pif .1pux .agilekeychain .ovpn .tfstate"
    " .tfstate.backup".split()
)

SECRET_JSON_PREFIXES = ("client_secret", "service-account", "service_account")
"""Beginnings of the names of JSON files that hold keys."""

# ---------------------------------------------------------------- folders by name

_VERSIONS = ".git .hg .svn .bzr _darcs .jj .pijul".split()
_PACKAGES = "node_modules bower_components jspm_packages site-packages dist-packages __pypackages__".split()
_CACHES = (
    "__pycache__ .cache .caches .npm .yarn .pnpm-store .gradle .m2 .nuget .cargo .rustup .tox .nox .eggs"
    " .mypy_cache .pytest_cache .ruff_cache .hypothesis .ipynb_checkpoints .sass-cache .parcel-cache .ccache"
    " .turbo .angular .thumbnails .dropbox.cache .terraform gpucache shadercache dawncache"
).split()
_BUILT = "cmakefiles elm-stuff dist-newstyle .stack-work zig-cache .zig-cache .next .nuxt .svelte-kit".split()
_TRASH = ".trash .trashes $recycle.bin #recycle @recycle .recycle .recycle.bin .local-trash".split()
_SYSTEM = (
    "lost+found .snapshots .snapshot #snapshot .zfs @eadir .spotlight-v100 .fseventsd .temporaryitems"
    " .documentrevisions-v100 .pkinstallsandboxmanager __macosx backups.backupdb $winreagent $sysreset"
    " $windows.~bt $windows.~ws"
).split()

DIRECTORIES: dict[str, Reason] = {
    **dict.fromkeys(_VERSIONS, Reason.VERSIONS),
    **dict.fromkeys(_PACKAGES, Reason.PACKAGES),
    **dict.fromkeys(_CACHES, Reason.CACHE),
    **dict.fromkeys(_BUILT, Reason.BUILT),
    **dict.fromkeys(_TRASH, Reason.TRASH),
    **dict.fromkeys(_SYSTEM, Reason.SYSTEM),
    "system volume information": Reason.SYSTEM,
    ".mozilla": Reason.BROWSER,
    ".librewolf": Reason.BROWSER,
    ".waterfox": Reason.BROWSER,
    ".zen": Reason.BROWSER,
    ".tor-browser": Reason.BROWSER,
    "torbrowser": Reason.BROWSER,
    ".moonchild productions": Reason.BROWSER,
}

DIRECTORY_PREFIXES: dict[str, Reason] = {".trash-": Reason.TRASH}

DIRECTORY_SUFFIXES: dict[str, Reason] = {
    ".egg-info": Reason.PACKAGES,
    ".dist-info": Reason.PACKAGES,
    ".photoslibrary": Reason.PROGRAM,
    ".photolibrary": Reason.PROGRAM,
    ".musiclibrary": Reason.PROGRAM,
    ".tvlibrary": Reason.PROGRAM,
    ".imovielibrary": Reason.PROGRAM,
    ".fcpbundle": Reason.PROGRAM,
    ".xcarchive": Reason.PROGRAM,
    ".download": Reason.TEMPORARY,
}

# ---------------------------------------------------------------- folders by the end of their path

_CHROMIUM_LINUX = (
    "google-chrome google-chrome-beta google-chrome-unstable chromium bravesoftware microsoft-edge"
    " microsoft-edge-beta microsoft-edge-dev vivaldi vivaldi-snapshot opera opera-beta yandex-browser"
    " qutebrowser falkon thorium"
).split()
_SNAPS = "firefox chromium brave opera vivaldi microsoft-edge".split()
_FLATPAKS = (
    "org.mozilla.firefox com.google.chrome com.google.chromedev org.chromium.chromium com.brave.browser"
    " com.microsoft.edge com.microsoft.edgedev com.vivaldi.vivaldi com.opera.opera org.gnome.epiphany"
    " io.gitlab.librewolf-community net.waterfox.waterfox app.zen_browser.zen one.ablaze.floorp"
    " io.github.ungoogled_software.ungoogled_chromium com.github.micahflee.torbrowser-launcher"
    " org.torproject.torbrowser-launcher org.qutebrowser.qutebrowser"
).split()
_MAC_BROWSERS = (
    ("firefox",),
    ("mozilla",),
    ("librewolf",),
    ("waterfox",),
    ("google", "chrome"),
    ("google", "chrome beta"),
    ("google", "chrome canary"),
    ("chromium",),
    ("bravesoftware",),
    ("microsoft edge",),
    ("vivaldi",),
    ("arc",),
    ("com.operasoftware.opera",),
    ("yandex", "yandexbrowser"),
    ("torbrowser-data",),
)

_BROWSER_PLACES: list[Parts] = [
    *((".config", name) for name in _CHROMIUM_LINUX),
    *(("snap", name) for name in _SNAPS),
    *((".var", "app", name) for name in _FLATPAKS),
    (".local", "share", "epiphany"),
    (".local", "share", "qutebrowser"),
    (".local", "share", "torbrowser"),
    *(("library", "application support", *name) for name in _MAC_BROWSERS),
    ("library", "safari"),
    ("library", "containers", "com.apple.safari"),
    ("library", "cookies"),
    ("library", "webkit"),
    ("library", "httpstorages"),
    ("mozilla", "firefox", "profiles"),
    ("appdata", "roaming", "mozilla"),
    ("appdata", "local", "mozilla"),
    ("librewolf", "profiles"),
    ("google", "chrome", "user data"),
    ("google", "chrome beta", "user data"),
    ("google", "chrome sxs", "user data"),
    ("chromium", "user data"),
    ("brave-browser", "user data"),
    ("microsoft", "edge", "user data"),
    ("microsoft", "edge beta", "user data"),
    ("vivaldi", "user data"),
    ("yandexbrowser", "user data"),
    ("appdata", "roaming", "opera software"),
    ("appdata", "local", "opera software"),
]

_CACHE_PLACES: list[Parts] = [
    ("library", "caches"),
    ("appdata", "local", "temp"),
    ("appdata", "local", "crashdumps"),
    ("appdata", "local", "pip"),
    ("appdata", "local", "npm-cache"),
    ("microsoft", "windows", "inetcache"),
    ("microsoft", "windows", "explorer"),
    ("microsoft", "windows", "webcache"),
    ("go", "pkg", "mod"),
    ("var", "cache"),
]

_SYSTEM_PLACES: list[Parts] = [
    ("windows", "system32"),
    ("windows", "winsxs"),
    ("windows", "syswow64"),
    ("nix", "store"),
    ("gnu", "store"),
    ("var", "lib", "docker"),
    ("var", "lib", "containers"),
    ("var", "lib", "flatpak"),
    ("var", "lib", "snapd"),
    ("timeshift", "snapshots"),
]

PLACES: dict[Parts, Reason] = {
    **dict.fromkeys(_BROWSER_PLACES, Reason.BROWSER),
    **dict.fromkeys(_CACHE_PLACES, Reason.CACHE),
    **dict.fromkeys(_SYSTEM_PLACES, Reason.SYSTEM),
    (".local", "share", "trash"): Reason.TRASH,
    ("xcode", "deriveddata"): Reason.BUILT,
}

# ---------------------------------------------------------------- folders of the system, by their whole path

POSIX_SYSTEM = frozenset(
    "/proc /sys /dev /run /boot /snap /var/run /var/lock /system /cores /private/var/vm"
    " /private/var/folders /private/var/run".split()
)

WINDOWS_SYSTEM = frozenset(  # at the top of a drive
    {
        "windows",
        "windows.old",
        "program files",
        "program files (x86)",
        "programdata",
        "perflogs",
        "msocache",
        "recovery",
        "config.msi",
    }
)

# ---------------------------------------------------------------- folders by what lies in them

MARKERS: tuple[tuple[frozenset[str], Reason], ...] = (
    (frozenset({"CACHEDIR.TAG"}), Reason.CACHE),
    (frozenset({"pyvenv.cfg"}), Reason.PACKAGES),
    (frozenset({"conda-meta"}), Reason.PACKAGES),
    (frozenset({".rustc_info.json"}), Reason.BUILT),
    (frozenset({"HEAD", "objects", "refs"}), Reason.VERSIONS),  # a bare git repository
)
"""A folder that holds all of these names is left out."""

NAMED_MARKERS: dict[str, tuple[frozenset[str], Reason]] = {
    "cvs": (frozenset({"Entries", "Root"}), Reason.VERSIONS),
    "pods": (frozenset({"Manifest.lock"}), Reason.PACKAGES),
}
"""A folder of this name that holds all of these is left out; the name alone would say too little."""

BUNDLES = (".app", ".framework", ".bundle", ".plugin", ".kext", ".appex", ".xpc")
"""A folder with such an ending is a program where it holds "Contents" or "Versions"."""
BUNDLE_MARKERS = ("Contents", "Versions")

# ---------------------------------------------------------------- files

OWN_FILE_PREFIX = ".kindred-removing-"
"""Files of the person's that are on their way to the trash bear such a name for a moment."""

FILES: dict[str, Reason] = {
    "thumbs.db": Reason.SYSTEM,
    "ehthumbs.db": Reason.SYSTEM,
    "desktop.ini": Reason.SYSTEM,
    ".ds_store": Reason.SYSTEM,
    "icon\r": Reason.SYSTEM,
    "ntuser.dat": Reason.SYSTEM,
}
FILE_PREFIXES = ("~$", ".~lock.", "._")
FILE_SUFFIXES = (".crdownload", ".swp")
