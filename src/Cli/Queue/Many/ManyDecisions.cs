using System.Text.Json;
using Muster.Cli.Api;
using Muster.Contracts.EnrollmentQueue;

namespace Muster.Cli.Queue.Many;

/// <summary>Decides on many under one operation, as many in a call as the API takes.</summary>
internal static class ManyDecisions
{
    private const int InOneCall = 500;

    /// <param name="decide">One call.</param>
    /// <param name="word">What is done then, such as <c>Approved</c>.</param>
    public static async Task<int> RunAsync(
        IReadOnlyList<SeenRequest> seen,
        Guid operation,
        Func<SeenRequest[], Task<JsonElement>> decide,
        string word,
        bool json
    )
    {
        // Said before anything is done, so that it can be taken back or repeated whatever comes between.
        Console.Error.WriteLine($"Operation {operation}");
        List<BulkDecisionItem> items = [];
        try
        {
            using var progress = new CountProgress(seen.Count);
            foreach (var part in seen.Chunk(InOneCall))
            {
                items.AddRange((await decide(part)).As(CliJson.Default.BulkDecision).Items);
                progress.Report(items.Count);
            }
        }
        finally
        {
            ManyText.Write(operation, items, seen.Count, word, json);
        }

        return (int)(items.TrueForAll(item => item.Done) ? ExitCode.Ok : ExitCode.Partly);
    }
}
