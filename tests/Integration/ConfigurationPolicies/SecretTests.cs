using System.Text;
using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Contracts.Policies;
using Muster.Integration.Storage;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.ConfigurationPolicies;

public sealed class SecretTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Secret_is_in_the_content_alone_and_there_encrypted(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var (old, now) = ($"hunter-{Uuid7.New(clock):N}", $"hunter-{Uuid7.New(clock):N}");
        var made = await host.CreatePolicyAsync(
            PolicyCalls.Draft($"Secret {Uuid7.New(clock):N}", Content(old), "agent")
        );
        var changed = await host.ChangePolicyAsync(made, Content(now));
        await host.TryPutPolicyAsync(
            made,
            new ConfigurationPolicyChange { Name = made.Name, Content = Content("third") }
        );

        var route = $"{PolicyCalls.Route}/{made.Id}";
        var version = await host.GetAsync<ConfigurationPolicyVersionDetails>($"{route}/versions/2");
        version.Settings.ShouldBe([new("agent:settings/db.password", null, Secret: true)]);
        var diff = await host.GetAsync<ConfigurationDiff>($"{route}/diff?from=1");
        diff.Changes.ShouldBe([new("agent:settings/db.password", "changed", null, null, Secret: true)]);
        var validation = await host.PostAsync<ConfigurationValidation>(
            $"{PolicyCalls.Route}/validate",
            new ValidateConfigurationPolicy { Kind = "agent", Content = Content(old) }
        );
        validation.Settings.Single().Value.ShouldBeNull();
        foreach (var path in new[] { $"{route}/audit", "/api/audit?limit=200", route, $"{route}/versions" })
        {
            var answer = await host.Admin.GetStringAsync(path);
            answer.ShouldNotContain(old);
            answer.ShouldNotContain(now);
        }

        host.Log.Lines.ShouldNotContain(line => line.Contains(old, StringComparison.Ordinal));
        var stored = await ContentsAsync(host, made.Id);
        stored.Count.ShouldBe(2);
        stored.ShouldAllBe(bytes =>
            !Encoding.Latin1.GetString(bytes).Contains("db.password", StringComparison.Ordinal)
        );
        changed.Version.ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task Contents_are_gone_when_their_policy_is_deleted(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await host.CreatePolicyAsync(PolicyCalls.Draft($"Gone {Uuid7.New(clock):N}", Content("a"), "agent"));

        clock.Advance(TimeSpan.FromSeconds(1));
        (await host.TryDeletePolicyAsync(made)).ShouldBe((200, null));

        (await ContentsAsync(host, made.Id)).ShouldBeEmpty();
        (await host.GetAsync<Page<AuditEntry>>($"{PolicyCalls.Route}/{made.Id}/audit"))
            .Items[0]
            .Action.ShouldBe("configuration_policy_deleted");
    }

    private static async Task<List<byte[]>> ContentsAsync(MusterHost host, Guid id)
    {
        var hex = host.Database.Kind == DatabaseKind.Sqlite ? "hex(content)" : "encode(content, 'hex')";
        var rows = await Sql.RowsAsync(
            host.Database,
            $"SELECT {hex} FROM configuration_policy_versions WHERE lower(CAST(policy_id AS TEXT)) = '{id}'"
        );
        return [.. rows.Select(Convert.FromHexString)];
    }

    private static string Content(string secret) =>
        $"{{\"settings\":[{{\"key\":\"db.password\",\"value\":\"{secret}\"}}]}}";
}
