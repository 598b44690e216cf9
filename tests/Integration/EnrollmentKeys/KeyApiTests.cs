using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.EnrollmentKeys;
using Muster.Contracts.EnrollmentQueue;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.EnrollmentKeys;

public sealed class KeyApiTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Route = "/api/enrollment-keys";

    [Theory, OnBothDatabases]
    public async Task Secret_is_shown_once_and_kept_nowhere(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await host.KeyForPersonAsync((await host.CreatePersonAsync("Ann")).Id);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollWithAsync(made.Secret);
        var random = made.Secret[36..^6];

        made.Secret.ShouldMatch("^mek_[0-9a-f]{32}[0-9A-Za-z]{43}[0-9a-f]{6}$");
        made.Secret.ShouldStartWith(made.Key.Beginning);
        foreach (
            var path in new[]
            {
                Route,
                $"{Route}/{made.Key.Id}",
                $"{Route}/{made.Key.Id}/audit",
                "/api/audit?limit=200",
            }
        )
        {
            (await host.Admin.GetStringAsync(path)).ShouldNotContain(random);
        }

        host.Log.Lines.Where(line => line.Contains(random, StringComparison.Ordinal)).ShouldBeEmpty();
        var backup = await BackupAsync(host);
        backup.ShouldContain(made.Key.Id.ToString());
        backup.ShouldNotContain(random);
    }

    [Theory, OnBothDatabases]
    public async Task List_pages_and_filters_by_state(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var ann = await host.CreatePersonAsync("Ann");
        var (active, used, revoked) = (
            await host.KeyForPersonAsync(ann.Id),
            await host.KeyForPersonAsync(ann.Id),
            await host.KeyForPersonAsync(ann.Id)
        );
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollWithAsync(used.Secret);
        await host.RevokeKeyAsync(revoked.Key.Id);

        (await IdsAsync(host, "state=active&limit=200")).ShouldContain(active.Key.Id);
        (await IdsAsync(host, "state=active&limit=200")).ShouldNotContain(used.Key.Id);
        (await IdsAsync(host, "state=used_up&limit=200")).ShouldContain(used.Key.Id);
        (await IdsAsync(host, "state=revoked&limit=200")).ShouldContain(revoked.Key.Id);
        (await IdsAsync(host, "state=expired&limit=200")).ShouldNotContain(active.Key.Id);
        var first = await host.GetAsync<Page<EnrollmentKey>>($"{Route}?limit=1");
        var second = await host.GetAsync<Page<EnrollmentKey>>($"{Route}?limit=1&cursor={first.NextCursor}");
        second.Items.Single().Id.ShouldNotBe(first.Items.Single().Id);
        using var wrong = await host.Admin.GetAsync($"{Route}?state=forged");
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, OnBothDatabases]
    public async Task Key_with_faults_is_refused(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var person = (await host.CreatePersonAsync("Ann")).Id;
        var good = new CreateEnrollmentKey { Name = "Key", PersonId = person };
        CreateEnrollmentKey[] faulty =
        [
            good with
            {
                Name = " ",
            },
            good with
            {
                PersonId = null,
            },
            good with
            {
                MaxUses = 0,
            },
            good with
            {
                MaxUses = 100_001,
            },
            good with
            {
                HoursValid = 0,
            },
            good with
            {
                HoursValid = 8761,
            },
            good with
            {
                Platform = "beos",
            },
            good with
            {
                Addresses = ["2001:db8::/65"],
            },
            good with
            {
                Addresses = ["here"],
            },
            good with
            {
                Addresses = [.. Enumerable.Repeat("198.51.100.0/24", 21)],
            },
        ];

        foreach (var draft in faulty)
        {
            (await host.TryPostAsync(Route, draft)).ShouldBe((400, "validation_failed"));
        }

        (
            await host.CreateKeyAsync(good with { Addresses = ["198.51.100.7/24", "203.0.113.5", "2001:db8:1::/48"] })
        ).Key.Addresses.ShouldBe(["198.51.100.0/24", "203.0.113.5/32", "2001:db8:1::/48"]);
        (await host.TryPostAsync(Route, good with { PersonId = Uuid7.New(clock) })).ShouldBe((409, "person_not_found"));
        (await host.TryPostAsync(Route, good with { GroupId = Uuid7.New(clock) })).ShouldBe(
            (409, "device_group_not_found")
        );
    }

    [Theory, OnBothDatabases]
    public async Task Approver_of_some_groups_makes_keys_for_them_only(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var (mine, theirs) = (
            await host.CreateGroupAsync($"Mine {Uuid7.New(clock):N}"),
            await host.CreateGroupAsync($"Theirs {Uuid7.New(clock):N}")
        );
        var ann = await host.CreatePersonAsync("Ann");
        var other = await host.KeyForGroupAsync(theirs.Id);
        using var approver = host.With(await host.ServiceTokenAsync("approver", AccessCalls.Over("approver", mine.Id)));

        (await approver.PostStatusAsync(Route, Draft(theirs.Id))).ShouldBe((403, "outside_scope"));
        (await approver.PostStatusAsync(Route, Draft(null) with { PersonId = ann.Id })).ShouldBe(
            (403, "outside_scope")
        );
        (await approver.PostStatusAsync(Route, Draft(mine.Id) with { PersonId = ann.Id })).ShouldBe(
            (409, "person_not_found")
        );
        (await approver.PostStatusAsync($"{Route}/{other.Key.Id}/revoke", new { })).ShouldBe((404, "not_found"));
        using var hidden = await approver.GetAsync($"{Route}/{other.Key.Id}");
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var hiddenHistory = await approver.GetAsync($"{Route}/{other.Key.Id}/audit");
        hiddenHistory.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var answer = await approver.PostAsJsonAsync(Route, Draft(mine.Id));
        var made = (await answer.Content.ReadFromJsonAsync<NewEnrollmentKey>())!; // it answers no null
        (await approver.GetFromJsonAsync<Page<EnrollmentKey>>(Route))!
            .Items.Select(key => key.Id)
            .ShouldBe([made.Key.Id]);

        // The request of a device that came with it is theirs to see; the one without is not.
        using var device = new TestDevice(host.Url, clock);
        using var stranger = new TestDevice(host.Url, clock);
        await device.EnrollWithAsync(made.Secret);
        await stranger.EnrollAsync();
        var seen = (await approver.GetFromJsonAsync<Page<EnrollmentRequest>>("/api/enrollment-requests"))!.Items;
        seen.Select(request => (request.Id, request.Decidable)).ShouldBe([(device.RequestId, true)]);
        (await approver.PostStatusAsync($"{Route}/{made.Key.Id}/revoke", new { })).ShouldBe((200, null));
    }

    [Theory, OnBothDatabases]
    public async Task Viewer_sees_keys_and_makes_none(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var made = await host.KeyForPersonAsync((await host.CreatePersonAsync("Ann")).Id);
        using var viewer = host.With(await host.ServiceTokenAsync("viewer", AccessCalls.Everywhere("viewer")));

        var seen = await viewer.GetFromJsonAsync<EnrollmentKey>($"{Route}/{made.Key.Id}");

        seen!.Revocable.ShouldBeFalse();
        (await viewer.PostStatusAsync(Route, Draft(null))).Status.ShouldBe(403);
        (await viewer.PostStatusAsync($"{Route}/{made.Key.Id}/revoke", new { })).Status.ShouldBe(403);
    }

    private static CreateEnrollmentKey Draft(Guid? group) => new() { Name = "Key", GroupId = group };

    private static async Task<List<Guid>> IdsAsync(MusterHost host, string query) =>
        [.. (await host.GetAsync<Page<EnrollmentKey>>($"{Route}?{query}")).Items.Select(key => key.Id)];

    /// <summary>Everything that the database has, as text.</summary>
    private static async Task<string> BackupAsync(MusterHost host)
    {
        await using var compressed = await host.Admin.GetStreamAsync("/api/backup");
        await using var lines = new GZipStream(compressed, CompressionMode.Decompress);
        using var reader = new StreamReader(lines);
        return await reader.ReadToEndAsync();
    }
}
