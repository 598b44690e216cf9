using Muster.Cli.Output;
using Muster.Contracts.Restrictions;

namespace Muster.Cli.Restrictions;

/// <summary>What a change would have come to in the last 30 days.</summary>
internal static class PreviewText
{
    private static readonly Column[] Columns =
    [
        new("Enrollment"),
        new("Device", MayFold: true),
        new("At"),
        new("System", MayFold: true),
        new("Was"),
        new("Would be"),
        new("Because"),
    ];

    public static void Write(RestrictionPreview preview)
    {
        Listing.Fields([
            new("Since", Ages.Exact(preview.Since)),
            new("Judged", preview.Cut ? $"the newest {preview.Judged}" : $"{preview.Judged}"),
            new("Not judged", preview.NotJudged == 0 ? null : $"{preview.NotJudged}, too little is kept of them"),
            new("Would refuse", $"{preview.WouldRefuse}"),
            new("Would hold", $"{preview.WouldHold}"),
            new("Would admit", $"{preview.WouldAdmit}"),
        ]);
        if (preview.Attempts.Count > 0)
        {
            var changed = preview.WouldRefuse + preview.WouldHold + preview.WouldAdmit;
            Listing.Table(Columns, preview.Attempts.Select(Row), more: false);
            if (changed > preview.Attempts.Count)
            {
                Console.WriteLine($"These are the newest {preview.Attempts.Count} of {changed}.");
            }
        }
    }

    private static string[] Row(PreviewedAttempt attempt) =>
        [
            attempt.RecordId.ToString(),
            attempt.DeviceName ?? "-",
            Ages.Exact(attempt.At),
            attempt.OsVersion ?? attempt.Platform,
            attempt.Was,
            attempt.WouldBe,
            attempt.Code ?? "-",
        ];
}
