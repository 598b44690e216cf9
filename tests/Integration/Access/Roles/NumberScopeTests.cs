using System.Net.Http.Json;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.Enrollments;
using Muster.Integration.Status;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Access.Roles;

/// <summary>Numbers count what a scope reaches, and nothing else.</summary>
public sealed class NumberScopeTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Status_and_trend_count_what_the_scope_reaches(DatabaseKind kind)
    {
        var world = await ScopeWorld.OnAsync(hosts, kind);
        using var foreign = world.Host.With(
            await world.Host.ServiceTokenAsync("foreign", Over("viewer", world.Munich.Id))
        );
        using var own = world.Host.With(await world.Host.ServiceTokenAsync("own", Over("viewer", world.Berlin.Id)));

        var (none, two) = (await StatusAsync(foreign), await StatusAsync(own));

        (none.Status.InProgress, none.Status.ByPlatform.Count, none.Hours.Count).ShouldBe((0, 0, 0));
        (two.Status.InProgress, two.Status.Enrolled, two.Status.ByPlatform.Count).ShouldBe((2, 0, 1));
        two.Hours.Sum(hour => hour.Started).ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task Summary_of_the_queue_counts_what_the_scope_reaches(DatabaseKind kind)
    {
        var world = await ScopeWorld.OnAsync(hosts, kind);
        const string path = "/api/enrollment-requests/summary";
        using var foreign = world.Host.With(
            await world.Host.ServiceTokenAsync("foreign", Over("viewer", world.Munich.Id))
        );
        using var own = world.Host.With(await world.Host.ServiceTokenAsync("own", Over("viewer", world.Berlin.Id)));

        (await foreign.GetFromJsonAsync<QueueSummary>(path))!.ShouldSatisfyAllConditions(
            none => none.Pending.ShouldBe(0),
            none => none.OldestRequestedAt.ShouldBeNull()
        );
        (await own.GetFromJsonAsync<QueueSummary>(path))!.Pending.ShouldBe(1);
    }

    private static async Task<(EnrollmentStatusSummary Status, IReadOnlyList<EnrollmentHour> Hours)> StatusAsync(
        HttpClient client
    ) =>
        (
            (await client.GetFromJsonAsync<EnrollmentStatusSummary>(SimulationCalls.Route))!, // the API answers no null
            (await client.GetFromJsonAsync<IReadOnlyList<EnrollmentHour>>($"{SimulationCalls.Route}/trend"))!
        );
}
