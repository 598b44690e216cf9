using System.Text.Json;
using Muster.Contracts.Devices;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.DevicePreparation.GraphCalls;

namespace Muster.Integration.DevicePreparation;

/// <summary>The little of a directory that a script for device preparation needs.</summary>
public sealed class GraphGroupTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Groups = "/beta/groups";
    private const string Principals = "/beta/servicePrincipals";

    [Theory, OnBothDatabases]
    public async Task G_09_Service_principal_is_found_by_its_application_and_made_without_harm(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;

        var found = await host.Admin.GraphAsync("GET", $"{Principals}?$filter=appId eq '{Provisioning}'");
        var made = await host.Admin.GraphAsync(
            "POST",
            Principals,
            JsonSerializer.Serialize(new { appId = Provisioning })
        );
        var keyed = await host.Admin.GraphAsync("GET", $"{Principals}(appId='{Provisioning}')");

        var one = found.Body.GetProperty("value").EnumerateArray().Single();
        one.GetProperty("appId").GetString().ShouldBe(Provisioning);
        one.GetProperty("displayName").GetString().ShouldBe("Intune Provisioning Client");
        made.Made.ShouldBe(one.GetProperty("id").GetGuid());
        keyed.Body.GetProperty("id").GetGuid().ShouldBe(made.Made);
        var other = await host.Admin.GraphAsync("GET", $"{Principals}?$filter=appId eq '{Guid.Empty}'");
        other.Body.GetProperty("value").GetArrayLength().ShouldBe(0);
        (await host.Admin.GraphAsync("GET", $"{Principals}?$filter=displayName eq 'x'")).Status.ShouldBe(400);
        (await host.Admin.GraphAsync("GET", $"{Principals}/{Guid.Empty}")).Status.ShouldBe(404);
        (
            await host.Admin.GraphAsync("POST", Principals, JsonSerializer.Serialize(new { appId = Guid.Empty }))
        ).Refusal.ShouldBe((400, "BadRequest"));
    }

    [Theory, OnBothDatabases]
    public async Task G_07_Group_is_made_and_owned_by_the_service_principal(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var made = await host.Admin.GraphAsync("POST", Groups, Draft("Made", "securityEnabled", "true"));
        var id = made.Made;
        var address = $"https://graph.microsoft.com/beta/directoryObjects/{Provisioning}";
        var possible = await host.GetAsync<PossibleGroupOwners>("/api/device-group-owners");
        var person = possible.Items.First(owner => owner.Kind == "operator").Id;

        (await host.Admin.GraphAsync("GET", $"{Groups}/{id}/owners"))
            .Body.GetProperty("value")
            .GetArrayLength()
            .ShouldBe(0);
        (await OwnAsync(host.Admin, id, address)).Status.ShouldBe(204);
        (await OwnAsync(host.Admin, id, address)).Status.ShouldBe(204);
        (await OwnAsync(host.Admin, id, $"{host.Url}beta/users('{person}')")).Status.ShouldBe(204);

        var owners = await host.Admin.GraphAsync("GET", $"{Groups}('{id}')/owners");
        owners
            .Body.GetProperty("value")
            .EnumerateArray()
            .Select(owner => (owner.GetProperty("@odata.type").GetString(), owner.GetProperty("id").GetGuid()))
            .ShouldBe(
                [("#microsoft.graph.servicePrincipal", Guid.Parse(Provisioning)), ("#microsoft.graph.user", person)],
                ignoreOrder: true
            );
        (await host.Admin.GraphAsync("GET", $"{Groups}/{id}/owners/$ref"))
            .Body.GetProperty("value")
            .EnumerateArray()
            .Select(reference => reference.GetProperty("@odata.id").GetString())
            .ShouldContain($"{host.Url}beta/servicePrincipals/{Provisioning}");
        (await OwnAsync(host.Admin, id, $"{host.Url}beta/users/{id}")).Refusal.ShouldBe((404, "ResourceNotFound"));
        (await OwnAsync(host.Admin, id, "Berlin")).Refusal.ShouldBe((400, "BadRequest"));
        (await host.Admin.GraphAsync("GET", $"{Groups}/{id}"))
            .Body.GetProperty("displayName")
            .GetString()
            .ShouldBe("Made");
        (await host.Admin.GraphAsync("POST", Groups, Draft("made", "mailEnabled", "false"))).Refusal.ShouldBe(
            (409, "Conflict")
        );
    }

    [Theory, OnBothDatabases]
    public async Task Group_that_would_be_another_kind_here_is_refused(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        (string Member, string Value)[] faults =
        [
            ("securityEnabled", "false"),
            ("mailEnabled", "true"),
            ("isAssignableToRole", "true"),
            ("groupTypes", "[\"DynamicMembership\"]"),
            ("membershipRule", "\"device.model -eq 1\""),
            ("members@odata.bind", "[\"https://graph.microsoft.com/v1.0/devices/1\"]"),
            ("owners@odata.bind", "[\"https://graph.microsoft.com/v1.0/users/1\"]"),
        ];
        foreach (var (member, value) in faults)
        {
            (await host.Admin.GraphAsync("POST", Groups, Draft("Other", member, value))).Refusal.ShouldBe(
                (400, "BadRequest"),
                member
            );
        }

        (await host.Admin.GraphAsync("POST", Groups, "{}")).Message.ShouldContain("displayName: ");
    }

    [Theory, OnBothDatabases]
    public async Task Group_out_of_scope_is_not_there(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var (seen, other) = (await host.PostedGroupAsync("Seen"), await host.PostedGroupAsync("Unseen"));
        using var scoped = host.With(await host.ServiceTokenAsync($"seen {kind}", AccessCalls.Over("viewer", seen)));

        foreach (var path in new[] { "", "/owners", "/owners/$ref" })
        {
            (await scoped.GraphAsync("GET", $"{Groups}/{seen}{path}")).Status.ShouldBe(200, path);
            (await scoped.GraphAsync("GET", $"{Groups}/{other}{path}")).Status.ShouldBe(404, path);
        }
    }

    private static string Draft(string name, string member, string value) =>
        $"{{\"displayName\":\"{name}\",\"description\":\"d\",\"mailNickname\":\"n\",\"{member}\":{value}}}";

    private static Task<GraphAnswer> OwnAsync(HttpClient client, Guid group, string address) =>
        client.GraphAsync("POST", $"{Groups}/{group}/owners/$ref", $"{{\"@odata.id\":\"{address}\"}}");
}
