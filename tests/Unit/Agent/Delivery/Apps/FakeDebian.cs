namespace Muster.Unit.Agent.Delivery.Apps;

/// <summary>apt and dpkg over a folder with one file for each package. Comparing versions and reading packages is done by the real ones.</summary>
internal sealed class FakeDebian
{
    private readonly AppBed bed;

    public FakeDebian(AppBed bed)
    {
        this.bed = bed;
        Directory.CreateDirectory(In("installed"));
        Directory.CreateDirectory(In("sources"));
        bed.Tools.AddReal("tar");
        bed.Tools.AddReal("dpkg-deb");
        bed.Tools.Add("dpkg", "case $1 in --compare-versions) exec dpkg \"$@\";; esac; rm -f \"$HERE/half\"");
        bed.Tools.Add(
            "dpkg-query",
            """
            for name; do :; done
            [ -e "$HERE/installed/$name" ] || { echo "no packages found matching $name" >&2; exit 1; }
            [ -e "$HERE/half" ] && status='install ok half-configured' || status='install ok installed'
            printf '%s\t%s\n' "$status" "$(cat "$HERE/installed/$name")"
            """
        );
        bed.Tools.Add(
            "apt-cache",
            """
            for name; do :; done
            [ -e "$HERE/sources/$name" ] || exit 0
            printf '%s:\n  Installed: (none)\n  Candidate: %s\n  Version table:\n' "$name" "$(cat "$HERE/sources/$name")"
            """
        );
        Apt();
    }

    /// <param name="before">Shell text that runs first; install is done when it gets there.</param>
    public void Apt(string before = "") =>
        bed.Tools.Add(
            "apt-get",
            $$"""
            {{before}}
            for last; do :; done
            case " $* " in
              *" update "*) exit 0;;
              *" remove "*) rm -f "$HERE/installed/$last";;
              *" install "*)
                [ -e "$HERE/half" ] && { echo "E: dpkg was interrupted" >&2; exit 100; }
                case $last in
                  *.deb) dpkg-deb -f "$last" Version > "$HERE/installed/$(dpkg-deb -f "$last" Package)";;
                  /*) echo "E: Unsupported file $last given on commandline" >&2; exit 100;;
                  *=*) echo "${last#*=}" > "$HERE/installed/${last%%=*}";;
                  *) cp "$HERE/sources/$last" "$HERE/installed/$last";;
                esac;;
            esac
            """
        );

    public void HasSource(string name, string version) => File.WriteAllText(In($"sources/{name}"), version);

    public void Install(string name, string version) => File.WriteAllText(In($"installed/{name}"), version);

    public string? VersionOf(string name) =>
        File.Exists(In($"installed/{name}")) ? File.ReadAllText(In($"installed/{name}")).Trim() : null;

    /// <summary>A step of dpkg was cut off.</summary>
    public void CutOff() => File.WriteAllText(In("half"), "");

    public string In(string name) => Path.Combine(bed.Tools.Folder, name);
}
