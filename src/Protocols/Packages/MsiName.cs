using System.Text;

namespace Muster.Protocols.Packages;

/// <summary>Names of a database's streams: two characters in one, so that they fit into a compound file's 31.</summary>
internal static class MsiName
{
    private const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._";
    private const char TableMark = '\u4840';
    private const int Pair = 0x3800;
    private const int Single = 0x4800;

    public static string OfTable(string table)
    {
        var name = new StringBuilder().Append(TableMark);
        for (var i = 0; i < table.Length; i += 2)
        {
            var first = Characters.IndexOf(table[i], StringComparison.Ordinal);
            name.Append(
                i + 1 < table.Length
                    ? (char)(Pair + first + (Characters.IndexOf(table[i + 1], StringComparison.Ordinal) << 6))
                    : (char)(Single + first)
            );
        }

        return name.ToString();
    }
}
