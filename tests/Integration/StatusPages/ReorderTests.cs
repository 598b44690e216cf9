using Muster.Contracts;
using Muster.Contracts.StatusPages;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.StatusPages;

public sealed class ReorderTests
{
    [Theory, OnBothDatabases]
    public async Task Order_is_given_to_all_at_once_and_pages_follow_it(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        var (a, b, c) = await ThreeAsync(host);

        (await host.TryReorderAsync([c, a, b])).ShouldBe((200, null));

        var profiles = await host.ProfilesAsync();
        profiles
            .Select(row => (row.Name, row.Priority))
            .ShouldBe([("C", 1), ("A", 2), ("B", 3), ("Default ESP", (int?)null)]);
        var first = await host.GetAsync<Page<EspProfile>>($"{ProfileCalls.Route}?limit=2");
        var second = await host.GetAsync<Page<EspProfile>>($"{ProfileCalls.Route}?limit=2&cursor={first.NextCursor}");
        first.Items.Concat(second.Items).Select(row => row.Id).ShouldBe(profiles.Select(row => row.Id));
        second.NextCursor.ShouldBeNull();
        profiles.Select(row => row.Version).ShouldBe([2, 2, 2, 1]);
        (await host.TryReorderAsync([profiles[1], profiles[0], profiles[2]])).ShouldBe((200, null));
        (await host.ProfilesAsync()).Select(row => row.Version).ShouldBe([3, 3, 2, 1]); // who stays is not changed
        var entry = (await host.AuditAsync()).Items.Last(row => row.Action == "esp_profiles_reordered");
        var details = $"{entry.Details}".Replace(" ", "", StringComparison.Ordinal);
        details.ShouldContain("\"before\":[\"A\",\"B\",\"C\"]");
        details.ShouldContain("\"after\":[\"C\",\"A\",\"B\"]");
    }

    [Theory, OnBothDatabases]
    public async Task Order_is_refused_whole_when_it_is_not_of_the_profiles_that_there_are(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        var (a, b, c) = await ThreeAsync(host);
        var standard = await host.DefaultProfileAsync();

        (await host.TryReorderAsync([c, b])).ShouldBe((409, "version_changed"));
        (await host.TryReorderAsync([c, b, a, standard])).ShouldBe((409, "version_changed"));
        (await host.TryReorderAsync([c, b, a with { Id = Guid.Empty, Version = 0 }])).ShouldBe(
            (409, "version_changed")
        );
        (await host.TryReorderAsync([c, b, b])).ShouldBe((400, "validation_failed"));
        (await host.TryPutProfileAsync(b, ProfileCalls.Draft("B") with { AllowReset = true })).ShouldBe((200, null));
        (await host.TryReorderAsync([c, b, a])).ShouldBe((409, "version_changed"));
        (await NamesAsync(host)).ShouldBe(["A", "B", "C", "Default ESP"]);
    }

    [Theory, OnBothDatabases]
    public async Task One_of_two_orders_wins_whole_when_both_come_at_once(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        var (a, b, c) = await ThreeAsync(host);

        var both = await Task.WhenAll(host.TryReorderAsync([c, b, a]), host.TryReorderAsync([b, a, c]));

        both.Order().ShouldBe([(200, null), (409, "version_changed")]);
        (await NamesAsync(host)).ShouldBe(
            both[0].Status == 200 ? ["C", "B", "A", "Default ESP"] : ["B", "A", "C", "Default ESP"]
        );
        (await host.ProfilesAsync()).Select(row => row.Priority).ShouldBe([1, 2, 3, null]);
    }

    private static async Task<(EspProfile A, EspProfile B, EspProfile C)> ThreeAsync(MusterHost host) =>
        (
            await host.CreateProfileAsync(ProfileCalls.Draft("A")),
            await host.CreateProfileAsync(ProfileCalls.Draft("B")),
            await host.CreateProfileAsync(ProfileCalls.Draft("C"))
        );

    private static async Task<IEnumerable<string>> NamesAsync(MusterHost host) =>
        (await host.ProfilesAsync()).Select(row => row.Name);
}
