using System.Net;
using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.PreApproval;
using Muster.Contracts.Restrictions;
using Muster.Integration.PreApproval;
using Muster.Integration.Restrictions;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Killing;

/// <summary>kill -9 at every turn of a commit and of an undo: what is left in the end is what is left when nobody kills.</summary>
public sealed class ImportKillTests
{
    private const string Route = ImportCalls.Route;

    /// <summary>A unit of work of an import begins with it.</summary>
    private const string Lock = "FROM pre_approval_imports WHERE id";

    /// <summary>A unit of work ends with it: all it has to write is written, and not committed.</summary>
    private const string Told = "INSERT INTO outbox";

    /// <summary>A server that looks for work: what came before is committed, and nobody has heard so.</summary>
    private const string Claim = "FROM pre_approval_imports AS i";

    [Theory, OnBothDatabases]
    public async Task P_114_commit_and_undo_that_were_killed_at_every_turn_end_as_those_that_nobody_killed(
        DatabaseKind kind
    )
    {
        var (whole, wholeUndone) = await NobodyKillsAsync(kind);
        var folder = NewFolder();
        var database = await TestDatabase.MigratedAsync(kind, folder);
        Guid id;
        await using (var host = await MusterHost.StartAsync(database, folder))
        {
            id = (await LongList.PrepareAsync(host)).Id;
        }

        var run = new KilledRun(database, folder, id);
        await run.KilledByAsync("commit", Told, nth: 1, left: "previewed|4503");
        await run.KilledByAsync("commit", Told, nth: 2, left: "committing|0");
        await run.KilledAtWorkAsync(Lock, nth: 2, left: "committing|2000");
        await ShowsNothingAsync(database, folder);
        await run.KilledAtWorkAsync(Told, nth: 3, left: "committing|4503");
        await ShowsNothingAsync(database, folder);
        await run.KilledAtWorkAsync(Claim, nth: 2, left: "committed|4503");
        (await ListedState.ReadAsync(database)).ShouldBe(whole);

        await run.KilledByAsync("undo", Told, nth: 2, left: "undoing|0", secondClick: "commit");
        await run.KilledAtWorkAsync(Lock, nth: 2, left: "undoing|2000");
        await ShowsNothingAsync(database, folder);
        await run.KilledAtWorkAsync(Told, nth: 2, left: "undoing|4000");
        await run.EndsAsync("undo", "undone");
        (await ListedState.ReadAsync(database)).ShouldBe(wholeUndone);
        await database.DropAsync();
    }

    private static async Task<(IReadOnlyList<string> Committed, IReadOnlyList<string> Undone)> NobodyKillsAsync(
        DatabaseKind kind
    )
    {
        var folder = NewFolder();
        var database = await TestDatabase.MigratedAsync(kind, folder);
        await using var host = await MusterHost.StartAsync(database, folder);
        var import = await LongList.PrepareAsync(host);
        var done = await host.CommittedAsync(import, existing: "replace", validRowsOnly: true);
        (done.Totals.New, done.Totals.Changed, done.Totals.Conflict, done.Totals.Error).ShouldBe(
            (LongList.New, LongList.Changed, LongList.Overtaken, LongList.Wrong)
        );
        (await NewOnesAsync(host)).Count.ShouldBe(200, "a page of them");
        var committed = await ListedState.ReadAsync(database);
        await host.PostAsync<PreApprovalImport>($"{Route}/imports/{import.Id}/undo", new { });
        await host.ReachedAsync(import.Id, "undone");
        var undone = await ListedState.ReadAsync(database);
        await host.DisposeAsync();
        await database.DropAsync();
        return (committed, undone);
    }

    /// <summary>A server beside the dead one, whose import it must not touch yet: what people and devices see meanwhile.</summary>
    private static async Task ShowsNothingAsync(TestDatabase database, string folder)
    {
        await using var host = await MusterHost.StartAsync(database, folder);

        var expected = await host.GetAsync<Page<Device>>("/api/devices?state=expected&limit=200");

        expected.Items.Select(device => device.DisplayName).ShouldBe(LongList.NamesBefore, ignoreOrder: true);
        expected.Items.ShouldAllBe(device => device.Groups.Single().Name == LongList.FirstGroup);
        (await NewOnesAsync(host)).ShouldBeEmpty();
        foreach (var serial in new[] { LongList.SerialOf(1), LongList.SerialOf(LongList.Rows) })
        {
            var question = new AdmissionQuestion { Platform = "linux", SerialNumber = serial };
            (await host.SupposeAsync(question))
                .Rules.Single(rule => rule.Rule == "pre-approval")
                .Facts.Single(fact => fact.Name == "listed")
                .Value.ShouldBe("none", serial);
        }
    }

    private static async Task<IReadOnlyList<Device>> NewOnesAsync(MusterHost host) =>
        (await host.GetAsync<Page<Device>>($"/api/devices?q={LongList.NewName}&limit=200")).Items;

    private static string NewFolder() => Directory.CreateTempSubdirectory("muster-kill-").FullName;

    /// <summary>One server after another, each dead before it is done.</summary>
    private sealed class KilledRun(TestDatabase database, string folder, Guid id)
    {
        private int minutes;

        /// <summary>Somebody asks for it, and the server dies of it, before or after its answer.</summary>
        /// <param name="secondClick">What somebody asks for once more before, which is done.</param>
        public async Task KilledByAsync(string verb, string words, int nth, string left, string? secondClick = null)
        {
            await using var server = await ServerProcess.StartAsync(database, folder, $"/{verb}", nth, Wish(words));
            if (secondClick is not null)
            {
                using var second = await AskAsync(server, secondClick);
                second.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            }

            try
            {
                using var answer = await AskAsync(server, verb);
                answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            }
            catch (HttpRequestException)
            {
                // Nobody heard what became of it.
            }

            (await server.EndsAsync()).ShouldBeTrue();
            (await LeftAsync()).ShouldBe(left);
        }

        /// <summary>It goes on by itself with what the one before has left, and dies, too.</summary>
        public async Task KilledAtWorkAsync(string words, int nth, string left)
        {
            (await ServerProcess.DiesAtStartAsync(database, folder, nth, Wish(words))).ShouldBeTrue(left);
            (await LeftAsync()).ShouldBe(left);
        }

        /// <summary>The next one ends it; asked again, it does nothing twice.</summary>
        public async Task EndsAsync(string verb, string state)
        {
            await using var server = await ServerProcess.StartAsync(database, folder, "/none", 0, Wish("nothing"));
            await Eventually.IsTrueAsync(async () => (await ImportAsync(server)).State == state, $"it is {state}");
            using var again = await AskAsync(server, verb);
            again.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            (await ImportAsync(server)).State.ShouldBe(state);
        }

        private async Task<HttpResponseMessage> AskAsync(ServerProcess server, string verb) =>
            await server.Admin.PostAsJsonAsync(
                $"{Route}/imports/{id}/{verb}",
                new CommitPreApprovalImport
                {
                    Version = (await ImportAsync(server)).Version,
                    ExistingUserAction = "replace",
                    ValidRowsOnly = true,
                }
            );

        private async Task<PreApprovalImport> ImportAsync(ServerProcess server) =>
            (await server.Admin.GetFromJsonAsync<PreApprovalImport>($"{Route}/imports/{id}"))!; // the API answers no null

        private async Task<string> LeftAsync() =>
            (
                await Sql.RowsAsync(
                    database,
                    "SELECT state, done_count FROM pre_approval_imports ORDER BY uploaded_at DESC LIMIT 1"
                )
            ).Single();

        /// <summary>Each begins when what the one before held has run out.</summary>
        private Dictionary<string, string> Wish(string words) =>
            new() { ["KILL_WORDS"] = words, ["KILL_CLOCK_AHEAD"] = $"{minutes += 2}" };
    }
}
