# What the scripts in bin/ share. Sourced, not run.
set -eu

root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 1; }

# The feature version of the JDK in a folder, or nothing.
jdk_version() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
}

# Sets and exports JAVA_HOME to a JDK 25 or newer: the one set, the one on the PATH, or the first one installed.
find_jdk() {
    found=
    on_path=$(command -v javac 2>/dev/null || true)
    if [ -n "$on_path" ]; then
        while [ -L "$on_path" ]; do
            link=$(readlink "$on_path")
            case $link in /*) on_path=$link ;; *) on_path=$(dirname "$on_path")/$link ;; esac
        done
        on_path=$(CDPATH= cd -- "$(dirname "$on_path")/.." && pwd -P)
    fi
    mac=
    if [ -x /usr/libexec/java_home ]; then mac=$(/usr/libexec/java_home -F -v 25+ 2>/dev/null || true); fi
    for home in "${JAVA_HOME:-}" "$on_path" "$mac" \
        /usr/lib/jvm/*25* /usr/lib/jvm/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home \
        "$HOME"/.sdkman/candidates/java/*; do
        [ -n "$home" ] || continue
        version=$(jdk_version "$home" || true)
        if [ -n "$version" ] && [ "$version" -ge 25 ]; then JAVA_HOME=$home; export JAVA_HOME; return 0; fi
        if [ -n "$version" ]; then found="$found
  Java $version in $home"; fi
    done
    say "Herstelkring needs a JDK 25 or newer, and none was found."
    if [ -n "$found" ]; then say "These are too old:$found"; fi
    say "Install one, for example Eclipse Temurin from https://adoptium.net, or set JAVA_HOME to the one you have."
    exit 1
}

need_maven() {
    command -v mvn >/dev/null 2>&1 ||
        stop "Herstelkring is built with Apache Maven 3.8 or newer, and mvn was not found." \
            "Install it: 'apt install maven' on Debian, 'brew install maven' on macOS."
}

# The flag only silences a warning about a library of Maven itself.
maven() { (cd "$root" && MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" mvn -B -ntp "$@"); }

# --- The product, as it is run ----------------------------------------------------------------------------------------

# What Java is told whenever the product runs: docs/performance.md, "Memory", tells why. JAVA_OPTS comes after it.
flags="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true \
-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms96m -Xmn40m -XX:SurvivorRatio=6 \
-XX:MinHeapFreeRatio=25 -XX:MaxHeapFreeRatio=40 -XX:SoftRefLRUPolicyMSPerMB=10 -XX:TrimNativeHeapInterval=10000"
# What its threads take beside the heap comes from two places, and not from a new one for each processor.
MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}; export MALLOC_ARENA_MAX

# Where it stands when it is built.
built=$root/target/run

# Works out what the product consists of and how that is wired, so that no start has to (shared.WiredBeforehand).
wire_beforehand() {
    wired=$built/wired
    rm -rf "$wired"
    mkdir -p "$wired/classes"
    env -i PATH="$PATH" HOME="$HOME" LANG="${LANG:-C.UTF-8}" "$JAVA_HOME/bin/java" -XX:+UseSerialGC \
        -cp "$built/app/herstelkring.jar" org.springframework.boot.SpringApplicationAotProcessor \
        org.herstelkring.Herstelkring "$wired/sources" "$wired/resources" "$wired/classes" org.herstelkring herstelkring \
        --herstelkring.data="$built/training" >"$wired/log" 2>&1 || return 1
    (cd "$wired/sources" && find . -name '*.java' | sed 's/.*/"&"/' >../list &&
        "$JAVA_HOME/bin/javac" -nowarn -proc:none -parameters -cp "$built/app/herstelkring.jar" -d ../classes @../list) \
        >>"$wired/log" 2>&1 || return 1
    cp "$built/app/herstelkring.jar" "$wired/herstelkring.jar" &&
        "$JAVA_HOME/bin/jar" --update --file "$wired/herstelkring.jar" -C "$wired/classes" . &&
        mv "$wired/herstelkring.jar" "$built/app/herstelkring.jar" && rm -rf "$wired" "$built/training"
}

# Builds the product when its sources changed.
build_product() {
    # What the sources look like: their names, and whether one is newer than the build; and what Java was told, since
    # what it learned serves only whoever tells it the same.
    names=$(cd "$root" && { printf '%s\n' "$flags"; find pom.xml src/main src/build -type f | LC_ALL=C sort; } | cksum)
    if [ ! -f "$built/app/herstelkring.jar" ] || [ "$names" != "$(cat "$built/names" 2>/dev/null || true)" ] ||
        [ -n "$(cd "$root" && find pom.xml src/main src/build -type f -newer "$built/names" -print | head -n 1)" ]; then
        need_maven
        say "Building Herstelkring (the first time takes some minutes) ..."
        mkdir -p "$built"
        young=$built/names.$$
        printf '%s\n' "$names" > "$young"
        # What was taken away in the sources must not live on in the build.
        rm -rf "$root/target/classes" "$root/target/generated-sources"
        maven -q -Dmaven.test.skip=true -Dspotless.check.skip=true package || { rm -f "$young"; stop "The build failed."; }
        rm -rf "$built"/app.[0-9]* "$built/training"
        "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root/target/herstelkring.jar" \
            extract --destination "$built/app.$$" >/dev/null
        # A running instance keeps the files it has; the last two builds stay.
        rm -rf "$built/before"
        if [ -d "$built/app" ]; then mv "$built/app" "$built/before"; fi
        mv "$built/app.$$" "$built/app"
        wire_beforehand || say "Not wired beforehand: it starts more slowly."
        # A start that is only rehearsed, on a folder of its own: what the JVM learns from it halves the time of real ones.
        # Without it everything works as well.
        # shellcheck disable=SC2086
        env -i PATH="$PATH" HOME="$HOME" LANG="${LANG:-C.UTF-8}" MALLOC_ARENA_MAX="$MALLOC_ARENA_MAX" \
            "$JAVA_HOME/bin/java" "$root/src/build/java/Rehearsal.java" "$built/training.log" \
            "$JAVA_HOME/bin/java" $flags -XX:AOTCacheOutput="$built/app/herstelkring.aot" \
            -jar "$built/app/herstelkring.jar" --server.port=0 --herstelkring.data="$built/training" >/dev/null 2>&1 || true
        rm -rf "$built/training"
        mv "$young" "$built/names"
    fi
}
