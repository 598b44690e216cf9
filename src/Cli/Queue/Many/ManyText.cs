using System.Text.Json;
using Muster.Cli.Output;
using Muster.Contracts.EnrollmentQueue;

namespace Muster.Cli.Queue.Many;

/// <summary>What came of each.</summary>
internal static class ManyText
{
    private static readonly Column[] Columns = [new("Id"), new("Result"), new("State"), new("Why", MayFold: true)];

    /// <param name="asked">How many were to be decided; more than there are items when a call failed.</param>
    public static void Write(Guid operation, IReadOnlyList<BulkDecisionItem> items, int asked, string word, bool json)
    {
        // Decided one after the other: until the first takes effect, all can be undone.
        var until = items.Min(item => item.EffectiveAt);
        if (json)
        {
            var whole = new BulkDecision
            {
                OperationId = operation,
                UndoUntil = until,
                Items = items,
            };
            JsonOutput.Write(JsonSerializer.SerializeToElement(whole, CliJson.Default.BulkDecision));
            return;
        }

        if (items.Count > 0)
        {
            Listing.Table(Columns, items.Select(Row), more: false);
        }

        var done = items.Count(item => item.Done);
        Console.WriteLine(
            done == asked
                ? $"{word} {done:N0} of {asked:N0}."
                : $"{word} {done:N0} of {asked:N0}. {asked - done:N0} failed."
        );
        if (until is { } end)
        {
            Console.WriteLine(
                $"Until {Ages.Exact(end)} `muster queue undo --operation {operation}` takes all of it back."
            );
        }
    }

    private static string[] Row(BulkDecisionItem item) =>
        [
            item.Id.ToString(),
            item.Done ? "done" : item.Code ?? "failed",
            item.State ?? "-",
            item.Done ? "" : item.Message ?? "",
        ];
}
