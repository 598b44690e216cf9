using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Contracts.Devices;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Groups.RuleCalls;

namespace Muster.Integration.Groups;

/// <summary>Who answers for a group.</summary>
public sealed class OwnerTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Provisioning = "f1346770-5b25-470b-88bd-d5744ab7952c";

    [Theory, OnBothDatabases]
    public async Task Group_is_owned_by_operators_and_by_the_part_that_provisions(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var group = await host.CreateGroupAsync($"Owned {kind}");
        var possible = await host.GetAsync<PossibleGroupOwners>("/api/device-group-owners");
        var service = possible.Items.Single(one => one.Kind == "service_identity");
        var person = possible.Items.First(one => one.Kind == "operator");

        await host.PostAsync<DeviceGroupOwners>($"{Route}/{group.Id}/owners", Naming(service));
        await host.PostAsync<DeviceGroupOwners>($"{Route}/{group.Id}/owners", Naming(person));
        var twice = await host.PostAsync<DeviceGroupOwners>($"{Route}/{group.Id}/owners", Naming(person));

        service.Id.ShouldBe(Guid.Parse(Provisioning));
        service.Name.ShouldBe("Intune Provisioning Client");
        twice
            .Items.Select(owner => (owner.Kind, owner.Id, owner.Name))
            .ShouldBe(
                [(service.Kind, service.Id, service.Name), (person.Kind, person.Id, person.Name)],
                ignoreOrder: true
            );

        await host.PostAsync<DeviceGroupOwners>($"{Route}/{group.Id}/owners/remove", Naming(service));
        var left = await host.GetAsync<DeviceGroupOwners>($"{Route}/{group.Id}/owners");

        left.Items.Single().Id.ShouldBe(person.Id);
        var audit = await host.GetAsync<Page<AuditEntry>>($"{Route}/{group.Id}/audit");
        audit
            .Items.Select(entry => entry.Action)
            .ShouldBe(
                [
                    "device_group_owner_removed",
                    "device_group_owner_added",
                    "device_group_owner_added",
                    "device_group_created",
                ],
                ignoreOrder: true
            );
    }

    [Theory, OnBothDatabases]
    public async Task Owner_that_is_nobody_is_refused(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var group = await host.CreateGroupAsync($"Ownerless {kind}");

        (await TryAsync(host, group.Id, "service_identity", group.Id)).ShouldBe((404, "not_found"));
        (await TryAsync(host, group.Id, "operator", Guid.Parse(Provisioning))).ShouldBe((404, "not_found"));
        (await TryAsync(host, group.Id, "person", group.Id)).ShouldBe((400, "validation_failed"));
        (await TryAsync(host, Guid.Parse(Provisioning), "service_identity", Guid.Parse(Provisioning))).ShouldBe(
            (404, "not_found")
        );
        (await host.GetAsync<DeviceGroupOwners>($"{Route}/{group.Id}/owners")).Items.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Owners_of_a_foreign_group_are_not_told(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var (seen, other) = (await host.CreateGroupAsync($"Seen {kind}"), await host.CreateGroupAsync($"Other {kind}"));
        using var scoped = host.With(await host.ServiceTokenAsync("scoped", AccessCalls.Over("viewer", seen.Id)));

        using var inside = await scoped.GetAsync($"{Route}/{seen.Id}/owners");
        using var outside = await scoped.GetAsync($"{Route}/{other.Id}/owners");

        ((int)inside.StatusCode).ShouldBe(200);
        (await AdminCalls.CodeOfAsync(outside)).ShouldBe((404, "not_found"));
    }

    private static NameDeviceGroupOwner Naming(PossibleGroupOwner owner) => new() { Kind = owner.Kind, Id = owner.Id };

    private static Task<(int Status, string? Code)> TryAsync(MusterHost host, Guid group, string kind, Guid id) =>
        host.TryPostAsync($"{Route}/{group}/owners", new NameDeviceGroupOwner { Kind = kind, Id = id });
}
