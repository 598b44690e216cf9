using System.Net;
using Muster.Contracts.PreApproval;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

/// <summary>A server on which two lists may be open.</summary>
public sealed class TwoListHosts : HostFixture
{
    protected override Dictionary<string, string> Settings => new() { ["MUSTER_IMPORT_MAX_OPEN"] = "2" };
}

/// <summary>Files are kept while somebody looks at them: so many, and no more.</summary>
public sealed class OpenImportTests(TwoListHosts few, Hosts many) : IClassFixture<TwoListHosts>, IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task List_is_refused_while_as_many_are_open_as_may_be(DatabaseKind kind)
    {
        var host = (await few.OnAsync(kind)).Host;
        var first = await host.UploadAsync(One("OPEN-1"));
        var second = await host.CheckedAsync(One("OPEN-2"));

        (await RefusedAsync(host)).ShouldBe((409, "too_many_imports"));
        await host.PostAsync<PreApprovalImport>($"{Route}/imports/{first.Id}/cancel", new { });
        await host.UploadAsync(One("OPEN-3"));
        (await RefusedAsync(host)).ShouldBe((409, "too_many_imports"));
        await host.CommittedAsync(second);
        await host.UploadAsync(One("OPEN-4"));
    }

    [Fact]
    public async Task Fifth_file_at_once_is_told_to_come_again()
    {
        var host = (await many.OnAsync(DatabaseKind.Sqlite)).Host;
        var lists = Enumerable
            .Range(1, 4)
            .Select(i => new HeldList(System.Text.Encoding.UTF8.GetBytes(One($"TURN-{i}"))))
            .ToList();
        var sending = lists.ConvertAll(list => list.SendAsync(host));

        await Eventually.IsTrueAsync(
            () => Task.FromResult(HeldList.OnDisk("TURN-").Count == 4),
            "four files are on their way"
        );

        (await RefusedAsync(host)).ShouldBe((429, "import_busy"));
        lists.ForEach(list => list.LetGo());

        foreach (var one in await Task.WhenAll(sending))
        {
            one.StatusCode.ShouldBe(HttpStatusCode.Created);
            one.Dispose();
        }

        lists.ForEach(list => list.Dispose());
        (await host.UploadAsync(One("TURN-5"))).State.ShouldBe("uploaded");
    }

    private static async Task<(int Status, string? Code)> RefusedAsync(MusterHost host)
    {
        using var answer = await host.SendListAsync("Name\n"); // without rows, so that it is not kept
        return await AdminCalls.CodeOfAsync(answer);
    }

    private static string One(string serial) => List($"Ann,{serial}@example.org,corporate,{serial},linux,,");
}
