using Muster.Contracts.Policies;
using Muster.Integration.Storage;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.ConfigurationPolicies;

public sealed class VersionLimitTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Policy_with_a_thousand_versions_takes_no_other_content_and_still_a_name(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var name = $"Full {Uuid7.New(clock):N}";
        var made = await host.CreatePolicyAsync(PolicyCalls.Draft(name, PolicyCalls.Csp((PolicyCalls.Camera, 1))));
        await Sql.RunAsync(
            host.Database,
            $"UPDATE configuration_policies SET latest_version = 1000 WHERE name = '{name}'"
        );

        var other = new ConfigurationPolicyChange { Name = name, Content = PolicyCalls.Csp((PolicyCalls.Camera, 0)) };
        (await host.TryPutPolicyAsync(made, other)).ShouldBe((409, "limit_reached"));
        (
            await host.TryPostAsync(
                $"{PolicyCalls.Route}/{made.Id}/versions/1/restore",
                new RestoreConfigurationPolicyVersion { SeenVersion = made.Version }
            )
        ).ShouldBe((200, null)); // it is what is in effect

        (await host.TryPutPolicyAsync(made, new ConfigurationPolicyChange { Name = $"{name} too" })).ShouldBe(
            (200, null)
        );
    }
}
