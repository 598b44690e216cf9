using System.Text.Json;
using Muster.Agent.Prepare;
using Muster.AgentClient;
using Muster.Kernel.Ids;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Delivery;

namespace Muster.Agent.Delivery;

/// <summary>Tells the server how far the items are: each report has a number and is repeated until it is heard; of one item the newest state alone is told.</summary>
internal sealed class Telling(JournalBook book, TimeProvider clock)
{
    private const int MostEvents = 32;

    /// <summary>Steps that follow each other fast are told together.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);
    private long? last;

    /// <summary>Now and then, while work goes on. That the server is not there stops nothing.</summary>
    public async Task NowAndThenAsync(MusterConnection connection, CancellationToken ct)
    {
        if (last is null || clock.GetElapsedTime(last.Value) >= Pace)
        {
            await OnceAsync(connection, ct);
        }
    }

    /// <exception cref="DeliveryLaterException">The server did not hear all of it.</exception>
    public async Task AllAsync(MusterConnection connection, CancellationToken ct)
    {
        while (book.Now.IsUntold)
        {
            if (await OnceAsync(connection, ct) is { } setback)
            {
                throw DeliveryLaterException.Of(setback);
            }
        }
    }

    private async Task<Setback?> OnceAsync(MusterConnection connection, CancellationToken ct)
    {
        last = clock.GetTimestamp();
        if (book.Now.Sent is null)
        {
            Prepare();
        }

        if (book.Now.Sent is not { } report)
        {
            return null;
        }

        switch (await connection.SendAsync(Calls.Report(report), ct))
        {
            case Reply<ReportAnswer>.Answered:
                book.Save(Forget(book.Now with { Sent = null }));
                return null;
            case Reply<ReportAnswer>.Refused { Problem.Status: 409 }:
                book.Save(AllAnew(book.Now, clock)); // the server lost count: everything is said again, in a new stream
                return null;
            case Reply<ReportAnswer>.Refused refused:
                return new Setback(SetbackReason.Busy, $"The report was refused: {refused.Problem.Code}.");
            case Reply<ReportAnswer>.Later later:
                return later.Setback;
            default:
                throw new InvalidOperationException("A reply has three cases.");
        }
    }

    private void Prepare()
    {
        var journal = book.Now;
        var keys = journal.Untold.Take(MostEvents).ToList();
        var events = keys.Select(book.Find).OfType<JournalItem>().Select(item => EventOf(item, journal)).ToList();
        var rest = journal with { Untold = [.. journal.Untold.Skip(keys.Count)] };
        if (rest is { Untold.Count: 0, Preparation: { } preparation })
        {
            // Last: by what was told of the items the server judges what it is told of the whole.
            var words = preparation.Untold.Take(MostEvents - events.Count).ToList();
            events.AddRange(words);
            rest = rest with { Preparation = preparation with { Untold = [.. preparation.Untold.Skip(words.Count)] } };
        }

        if (events.Count == 0)
        {
            book.Save(rest);
            return;
        }

        var stream = journal.ReportStream ?? Uuid7.New(clock).ToString("N");
        book.Save(
            rest with
            {
                ReportStream = stream,
                NextSeq = journal.NextSeq + 1,
                Sent = new ReportCall
                {
                    ReportStream = stream,
                    Seq = journal.NextSeq,
                    Events = events,
                },
            }
        );
    }

    private ReportedEvent EventOf(JournalItem item, Journal journal)
    {
        var report = new ItemReport
        {
            Kind = item.Kind,
            Id = item.Id,
            Version = item.Version,
            ManifestVersion = journal.Version,
            Round = item.Round,
            State = WordOf(item.State),
            Attempts = item.Attempts,
            RetryAt = item.RetryAt,
            Code = item.Code,
            Detail = item.Detail is { Length: > ItemReport.MostDetail } long_
                ? long_[^ItemReport.MostDetail..]
                : item.Detail,
        };
        return new ReportedEvent(
            ItemReport.EventKind,
            clock.GetUtcNow(),
            JsonSerializer.SerializeToElement(report, DeliveryJson.Default.ItemReport)
        );
    }

    private static Journal AllAnew(Journal journal, TimeProvider clock) =>
        journal with
        {
            Sent = null,
            ReportStream = null,
            NextSeq = 1,
            Untold = [.. journal.Items.Select(item => item.Key)],
            Preparation = PreparationSteps.Anew(journal.Preparation, clock),
        };

    /// <summary>What is gone, and said to be gone, is nothing to remember.</summary>
    private static Journal Forget(Journal journal) =>
        journal with
        {
            Items =
            [
                .. journal.Items.Where(item => item.State != ItemState.Removed || journal.Untold.Contains(item.Key)),
            ],
        };

    private static string WordOf(ItemState state) =>
        state switch
        {
            ItemState.Downloading => "downloading",
            ItemState.Installing => "installing",
            ItemState.Installed => "installed",
            ItemState.Waiting => "waiting",
            ItemState.Failed => "failed",
            ItemState.Unsupported => "unsupported",
            ItemState.Removing => "removing",
            ItemState.Removed => "removed",
        };
}
