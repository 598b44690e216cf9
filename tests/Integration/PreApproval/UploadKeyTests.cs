using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.PreApproval;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

/// <summary>One upload that is sent more than once.</summary>
public sealed class UploadKeyTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task P_132_same_key_and_file_give_the_same_import_and_another_file_is_refused(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var list = List("Ann,ann-key@example.org,corporate,KEY-1,linux,,");

        var (_, first) = await SendAsync(host, "the same", list);
        var (again, same) = await SendAsync(host, "the same", list);
        var (other, _) = await SendAsync(host, "another", list);
        var refused = await ProblemAsync(host, "the same", $"{list}Bob,bob-key@example.org,corporate,KEY-2,linux,,\n");

        (again, same?.Id, other).ShouldBe((HttpStatusCode.Created, first?.Id, HttpStatusCode.Created));
        refused.ShouldBe((422, "idempotency_key_reused"));
        var imports = await host.GetAsync<Page<PreApprovalImport>>($"{Route}/imports?limit=200");
        imports.Items.Count(one => one.FileHash == first!.FileHash).ShouldBe(2, "one for each key");
    }

    [Theory, OnBothDatabases]
    public async Task P_132_key_still_gives_its_import_when_it_was_committed_and_holds_for_a_day(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var list = List("Cy,cy-key@example.org,corporate,DAY-1,linux,,");
        var (_, first) = await SendAsync(host, "of a day", list);
        await host.CommittedAsync(await host.CheckedAsync(first!)); // it was created

        clock.Advance(TimeSpan.FromHours(23));
        var (_, within) = await SendAsync(host, "of a day", list);
        clock.Advance(TimeSpan.FromHours(2));
        var (_, after) = await SendAsync(host, "of a day", list);

        (within?.Id, within?.State).ShouldBe((first!.Id, "committed"));
        (after?.Id == first.Id, after?.State).ShouldBe((false, "uploaded"));
    }

    [Theory, OnBothDatabases]
    public async Task P_132_of_many_at_once_one_makes_the_import_and_leaves_no_pieces_of_the_others(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var list = List("Dee,dee-key@example.org,corporate,ONCE-1,linux,,");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(host, "at once", list)));

        answers.Select(one => one.Import?.Id).Distinct().Count().ShouldBe(1);
        answers.ShouldAllBe(one => one.Status == HttpStatusCode.Created);
        (
            await Sql.RowsAsync(
                host.Database,
                "SELECT count(*) FROM pre_approval_file_parts WHERE import_id NOT IN (SELECT id FROM pre_approval_imports)"
            )
        ).ShouldBe(["0"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(
        "1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901"
    )]
    public async Task P_132_key_is_bounded(string key)
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;

        (await ProblemAsync(host, key, List("Eve,eve-key@example.org,corporate,BOUND-1,linux,,"))).ShouldBe(
            (400, "validation_failed")
        );
    }

    private static async Task<(HttpStatusCode Status, PreApprovalImport? Import)> SendAsync(
        MusterHost host,
        string key,
        string list
    )
    {
        using var answer = await AnswerAsync(host, key, list);
        var body = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(body);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<PreApprovalImport>());
    }

    private static async Task<(int Status, string? Code)> ProblemAsync(MusterHost host, string key, string list)
    {
        using var answer = await AnswerAsync(host, key, list);
        return ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<Problem>())?.Code);
    }

    private static async Task<HttpResponseMessage> AnswerAsync(MusterHost host, string key, string list)
    {
        using var file = new StringContent(list);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { file, "file", "devices.csv" } };
        using var call = new HttpRequestMessage(HttpMethod.Post, $"{Route}/import") { Content = form };
        call.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await host.Admin.SendAsync(call);
    }
}
