using Muster.Agent.Prepare;
using Muster.Unit.Agent.Delivery.Tools;

namespace Muster.Unit.Agent.Prepare;

/// <summary>The accounts of a machine that is not there, behind getent and gpasswd.</summary>
internal sealed class FakeAccounts : IDisposable
{
    private readonly FakeTools tools = new();

    public FakeAccounts()
    {
        tools.Add(
            "getent",
            """
            [ "$2" = -- ] || exit 9
            while IFS= read -r line; do
                case "$line" in "$3":*) printf '%s\n' "$line"; exit 0;; esac
            done < "$HERE/$1"
            exit 2
            """
        );
        tools.Add(
            "gpasswd",
            """
            [ "$1" = --delete ] && [ $# = 3 ] || exit 9
            if [ -e "$HERE/broken" ]; then echo 'gpasswd: cannot lock /etc/group' >&2; exit 10; fi
            while IFS=: read -r name password id members; do
                if [ "$name" = "$3" ]; then
                    left=
                    while [ -n "$members" ]; do
                        one=${members%%,*}
                        [ "$one" = "$members" ] && members= || members=${members#*,}
                        [ "$one" = "$2" ] || left="$left${left:+,}$one"
                    done
                    members=$left
                fi
                printf '%s:%s:%s:%s\n' "$name" "$password" "$id" "$members"
            done < "$HERE/group" > "$HERE/group.next"
            mv "$HERE/group.next" "$HERE/group"
            """
        );
        Write("group", "root:x:0:", "users:x:100:ann,bob");
        Write("passwd", "root:x:0:0:root:/root:/bin/sh");
    }

    public LocalAdministrators Administrators => new(tools.Box);

    /// <summary>Every group as it is now.</summary>
    public IReadOnlyList<string> Groups => File.ReadAllLines(Path.Combine(tools.Folder, "group"));

    public IReadOnlyList<string[]> Removals => [.. tools.Calls.Where(call => call[0] == "gpasswd")];

    public bool CannotRemove
    {
        set
        {
            var file = Path.Combine(tools.Folder, "broken");
            if (value)
            {
                File.WriteAllText(file, "");
            }
            else
            {
                File.Delete(file);
            }
        }
    }

    public void Group(string name, params string[] members) =>
        Write("group", $"{name}:x:27:{string.Join(',', members)}");

    public void User(string name, uint id) => Write("passwd", $"{name}:x:{id}:{id}::/nonexistent:/bin/sh");

    public void Dispose() => tools.Dispose();

    private void Write(string file, params string[] lines) =>
        File.AppendAllLines(Path.Combine(tools.Folder, file), lines);
}
