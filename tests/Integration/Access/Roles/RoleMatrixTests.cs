using Muster.Contracts.Access;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Access.Roles;

/// <remarks>A-125: what is served is what the guide says, call by call, role by role.</remarks>
public sealed class RoleMatrixTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Fact]
    public async Task Guide_lists_every_call_with_what_it_needs()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        if (Environment.GetEnvironmentVariable("MUSTER_TEST_WRITE") == "1")
        {
            RoleGuide.Write(host);
        }

        RoleGuide
            .CommittedCalls()
            .ShouldBe(
                RoleGuide.CallsOf(host),
                "Decide what the new call needs, run this test with MUSTER_TEST_WRITE=1, and read the diff of docs/guide/roles.md."
            );
    }

    [Fact]
    public async Task Served_roles_are_those_of_the_guide()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        var served = await host.GetAsync<RoleTable>("/api/roles");
        var guide = RoleGuide.Read();

        served.Roles.ShouldBe(RoleGuide.Roles);
        served.Permissions.Select(row => row.Name).ShouldBe(guide.Keys);
        foreach (var row in served.Permissions)
        {
            row.Roles.ShouldBe(guide[row.Name].Roles, row.Name);
            row.WholeFleet.ShouldBe(guide[row.Name].WholeFleet, row.Name);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Every_call_is_refused_to_every_role_that_has_it_not_and_to_no_other(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var group = await host.CreateGroupAsync($"Berlin {Uuid7.New(clock)}");
        var guide = RoleGuide.Read();
        var calls = RoleGuide.Demanding(host).Where(call => call.Path != "/api/events").ToList();
        calls.Count.ShouldBeGreaterThan(25);
        foreach (var role in RoleGuide.Roles)
        {
            using var everywhere = host.With(await host.ServiceTokenAsync($"{role} everywhere", Everywhere(role)));
            using var somewhere = host.With(await host.ServiceTokenAsync($"{role} somewhere", Over(role, group.Id)));
            foreach (var call in calls)
            {
                var row = guide[call.Permission];
                var allowed = row.Roles.Contains(role);
                (await IsRefusedAsync(everywhere, call)).ShouldBe(!allowed, $"{role} {call}");
                (await IsRefusedAsync(somewhere, call)).ShouldBe(
                    !allowed || row.WholeFleet,
                    $"{role} somewhere {call}"
                );
            }
        }
    }

    private static async Task<bool> IsRefusedAsync(HttpClient client, DemandingCall call)
    {
        using var message = call.ToNothing();
        using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        var (status, code) = ((int)answer.StatusCode, default(string));
        if (status == 403 && call.Path.StartsWith(ApiPaths.Graph, StringComparison.Ordinal))
        {
            return (await answer.Content.ReadAsStringAsync()).Contains("\"Forbidden\"", StringComparison.Ordinal);
        }

        if (status is 401 or 403)
        {
            (status, code) = await AdminCalls.CodeOfAsync(answer);
        }

        status.ShouldNotBe(401, call.ToString());
        return (status, code) == (403, "forbidden");
    }
}
