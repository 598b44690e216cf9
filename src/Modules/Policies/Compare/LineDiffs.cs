using Muster.Contracts.Policies;

namespace Muster.Modules.Policies.Compare;

/// <summary>
/// What differs between two texts, line by line: the fewest lines that were removed or added (Myers, 1986), within bounds; beyond them everything between
/// what both begin and end with. Nothing that differs is ever left out: people approve by it.
/// </summary>
internal static class LineDiffs
{
    /// <summary>Time and memory grow with lines times differences: this is a million steps and a few megabytes at most.</summary>
    private const int MostDifferences = 1000;

    private const int MostLines = 20_000;

    /// <summary>Lines that stay are shown around those that do not, and no others.</summary>
    private const int Around = 3;

    private const string Same = "same";
    private const string Removed = "removed";
    private const string Added = "added";

    public static IReadOnlyList<ContentLineDiff> Of(string before, string after)
    {
        var (was, now) = (Lines(before), Lines(after));
        if (was.Length == 0)
        {
            return [.. now.Select(line => new ContentLineDiff(Added, line))];
        }

        return was.Length <= MostLines && now.Length <= MostLines && Trace(was, now) is { } trace
            ? Shorten(Walk(was, now, trace))
            : Shorten(Whole(was, now));
    }

    /// <summary>As interpreters see lines: other characters that end lines elsewhere are part of one here.</summary>
    private static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');

    private static List<ContentLineDiff> Whole(string[] was, string[] now)
    {
        var shorter = Math.Min(was.Length, now.Length);
        var begin = 0;
        while (begin < shorter && was[begin] == now[begin])
        {
            begin++;
        }

        var end = 0;
        while (end < shorter - begin && was[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        return
        [
            .. was[..begin].Select(line => new ContentLineDiff(Same, line)),
            .. was[begin..^end].Select(line => new ContentLineDiff(Removed, line)),
            .. now[begin..^end].Select(line => new ContentLineDiff(Added, line)),
            .. now[^end..].Select(line => new ContentLineDiff(Same, line)),
        ];
    }

    /// <summary>For each number of differences, how far each diagonal comes.</summary>
    private static List<int[]>? Trace(string[] was, string[] now)
    {
        var most = Math.Min(was.Length + now.Length, MostDifferences);
        var reach = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            trace.Add(reach[(most + 1 - d - 1)..(most + 1 + d + 2)]);
            for (var k = -d; k <= d; k += 2)
            {
                var at = most + 1 + k;
                var x = k == -d || (k != d && reach[at - 1] < reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1;
                while (x < was.Length && x - k < now.Length && was[x] == now[x - k])
                {
                    x++;
                }

                reach[at] = x;
                if (x >= was.Length && x - k >= now.Length)
                {
                    return trace;
                }
            }
        }

        return null;
    }

    private static List<ContentLineDiff> Walk(string[] was, string[] now, List<int[]> trace)
    {
        var lines = new List<ContentLineDiff>();
        var (x, y) = (was.Length, now.Length);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var reach = trace[d];
            var (k, middle) = (x - y, d + 1);
            var down = k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]);
            var (fromX, fromY) = (0, 0);
            if (d > 0)
            {
                var from = down ? k + 1 : k - 1;
                fromX = reach[middle + from];
                fromY = fromX - from;
            }

            var (startX, startY) =
                d == 0 ? (0, 0)
                : down ? (fromX, fromY + 1)
                : (fromX + 1, fromY);
            while (x > startX && y > startY)
            {
                lines.Add(new ContentLineDiff(Same, was[--x]));
                y--;
            }

            if (d > 0)
            {
                lines.Add(down ? new ContentLineDiff(Added, now[fromY]) : new ContentLineDiff(Removed, was[fromX]));
                (x, y) = (fromX, fromY);
            }
        }

        lines.Reverse();
        return lines;
    }

    private static List<ContentLineDiff> Shorten(List<ContentLineDiff> lines)
    {
        var near = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != Same)
            {
                Array.Fill(
                    near,
                    value: true,
                    Math.Max(0, i - Around),
                    Math.Min(lines.Count, i + Around + 1) - Math.Max(0, i - Around)
                );
            }
        }

        var shown = new List<ContentLineDiff>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (near[i])
            {
                shown.Add(lines[i]);
            }
            else if (i == 0 || near[i - 1])
            {
                shown.Add(new ContentLineDiff("gap", ""));
            }
        }

        return shown;
    }
}
