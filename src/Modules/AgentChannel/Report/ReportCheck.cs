using Muster.Protocols.Agent;

namespace Muster.Modules.AgentChannel.Report;

/// <summary>A report has at most 32 events and, as every body, 64 KiB. A device may send 60 a minute: 4 MB at the very worst, from a device that people let in.</summary>
internal static class ReportCheck
{
    private const int MaxEvents = 32;
    private const int MaxName = 64;
    private const int MaxDataCharacters = 4096;

    /// <returns>Faults by member; empty when there are none.</returns>
    public static Dictionary<string, string[]> Faults(ReportCall report)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (!IsName(report.ReportStream))
        {
            faults["reportStream"] = [$"1 to {MaxName} of A-Z a-z 0-9 _ -."];
        }

        if (report.Seq < 1)
        {
            faults["seq"] = ["1 or more."];
        }

        if (report.Events.Count > MaxEvents)
        {
            faults["events"] = [$"At most {MaxEvents}."];
        }
        else if (report.Events.Any(item => item is null || !IsName(item.Kind) || TooLong(item)))
        {
            faults["events"] =
            [
                $"Each has a kind of 1 to {MaxName} of A-Z a-z 0-9 _ - and at most {MaxDataCharacters} characters of data.",
            ];
        }

        return faults;
    }

    private static bool IsName(string name) =>
        name.Length is >= 1 and <= MaxName && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private static bool TooLong(ReportedEvent item) => item.Data?.GetRawText().Length > MaxDataCharacters;
}
