using System.Net.Http.Json;
using Muster.Contracts.EnrollmentQueue;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Access.Roles;

/// <summary>Who may decide is told by the scope too.</summary>
public sealed class DecisionScopeTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Decisions_outside_the_scope_are_refused_and_inside_it_are_not(DatabaseKind kind)
    {
        var world = await ScopeWorld.OnAsync(hosts, kind);
        using var foreign = world.Host.With(
            await world.Host.ServiceTokenAsync("foreign", Over("approver", world.Munich.Id))
        );
        using var seeing = world.Host.With(
            await world.Host.ServiceTokenAsync("seeing", Everywhere("viewer"), Over("approver", world.Munich.Id))
        );
        using var own = world.Host.With(await world.Host.ServiceTokenAsync("own", Over("approver", world.Berlin.Id)));
        var path = $"/api/enrollment-requests/{world.Pending.RequestId}";
        var body = new { expectedFingerprint = world.Pending.Fingerprint };

        foreach (var verb in new[] { "approve", "reject", "undo" })
        {
            (await foreign.PostStatusAsync($"{path}/{verb}", body)).ShouldBe((404, "not_found"), verb);
            (await seeing.PostStatusAsync($"{path}/{verb}", body)).ShouldBe((403, "outside_scope"), verb);
        }

        (await RequestAsync(seeing, world)).Decidable.ShouldBeFalse();
        (await RequestAsync(own, world)).Decidable.ShouldBeTrue();
        (await own.PostStatusAsync($"{path}/approve", body)).ShouldBe((200, null));
        (await own.PostStatusAsync($"{path}/undo", body)).ShouldBe((200, null));
    }

    [Theory, OnBothDatabases]
    public async Task Device_goes_to_no_person_outside_the_approvers_scope(DatabaseKind kind)
    {
        var world = await ScopeWorld.OnAsync(hosts, kind);
        using var own = world.Host.With(await world.Host.ServiceTokenAsync("own", Over("approver", world.Berlin.Id)));
        var stranger = await world.Host.CreatePersonAsync("Zoe");

        (
            await own.PostStatusAsync(
                $"/api/enrollment-requests/{world.Pending.RequestId}/approve",
                new ApproveEnrollmentRequest { ExpectedFingerprint = world.Pending.Fingerprint, PersonId = stranger.Id }
            )
        ).ShouldBe((409, "person_not_found"));
    }

    private static async Task<EnrollmentRequest> RequestAsync(HttpClient client, ScopeWorld world) =>
        (await client.GetFromJsonAsync<EnrollmentRequest>($"/api/enrollment-requests/{world.Pending.RequestId}"))!; // the API answers no null
}
