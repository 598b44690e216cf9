namespace Muster.Agent.Delivery.Items.Apps.Detection;

/// <summary>Versions of systems that have no order of their own: numbers as numbers, part by part, and what is missing counts as zero.</summary>
internal static class LooseVersion
{
    private static readonly char[] Separators = ['.', '-', '_', '+', '~', ':', ',', ' '];

    public static bool IsAtLeast(string version, string least)
    {
        var (one, other) = (PartsOf(version), PartsOf(least));
        for (var i = 0; i < Math.Max(one.Length, other.Length); i++)
        {
            var order = Compare(i < one.Length ? one[i] : "0", i < other.Length ? other[i] : "0");
            if (order != 0)
            {
                return order > 0;
            }
        }

        return true;
    }

    private static string[] PartsOf(string version) =>
        version.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Compare(string one, string other) =>
        ulong.TryParse(one, out var left) && ulong.TryParse(other, out var right)
            ? left.CompareTo(right)
            : string.CompareOrdinal(one, other);
}
