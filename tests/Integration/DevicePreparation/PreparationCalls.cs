using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Contracts.People;
using Muster.Integration.Blueprints;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.DevicePreparation;

/// <summary>What administrators do with device preparation policies, and what becomes of devices.</summary>
internal static class PreparationCalls
{
    public const string Route = "/api/device-preparation-policies";
    public const string Deployments = "/api/device-preparation/deployments";
    public const string ProvisioningAppId = "f1346770-5b25-470b-88bd-d5744ab7952c";

    public static Task<DevicePreparationPolicy> CreatePreparationAsync(
        this MusterHost host,
        DevicePreparationPolicyDraft draft
    ) => host.PostAsync<DevicePreparationPolicy>(Route, draft);

    public static Task<DevicePreparationPolicy> PreparationAsync(this MusterHost host, Guid id) =>
        host.GetAsync<DevicePreparationPolicy>($"{Route}/{id}");

    public static async Task<DevicePreparationPolicy> ChangePreparationAsync(
        this MusterHost host,
        DevicePreparationPolicy seen,
        DevicePreparationPolicyDraft draft
    )
    {
        (await host.TrySendAsync(HttpMethod.Put, $"{Route}/{seen.Id}", seen.Version, draft)).ShouldBe((200, null));
        return await host.PreparationAsync(seen.Id);
    }

    /// <summary>A device group that the provisioning identity owns.</summary>
    public static async Task<DeviceGroup> OwnedGroupAsync(this MusterHost host, string name)
    {
        var group = await host.CreateGroupAsync(name);
        await host.OwnAsync(group.Id);
        return group;
    }

    public static Task<DeviceGroupOwners> OwnAsync(this MusterHost host, Guid group) =>
        host.PostAsync<DeviceGroupOwners>($"/api/device-groups/{group}/owners", Owner);

    public static Task<DeviceGroupOwners> DisownAsync(this MusterHost host, Guid group) =>
        host.PostAsync<DeviceGroupOwners>($"/api/device-groups/{group}/owners/remove", Owner);

    /// <summary>A person whose new devices are prepared by a policy with a group of its own.</summary>
    public static async Task<Prepared> PreparedAsync(
        this MusterHost host,
        string name,
        Func<DevicePreparationPolicyDraft, DevicePreparationPolicyDraft>? with = null
    )
    {
        var person = await host.CreatePersonAsync($"Person of {name}");
        var people = await host.CreateUserGroupAsync($"People of {name}");
        await host.JoinAsync(people, person.Id);
        var group = await host.OwnedGroupAsync($"Devices of {name}");
        var draft = new DevicePreparationPolicyDraft
        {
            Name = name,
            DeviceGroupId = group.Id,
            AssignedUserGroupIds = [people.Id],
        };
        draft = with is null ? draft : with(draft);
        return new Prepared(person, people, group, draft, await host.CreatePreparationAsync(draft));
    }

    /// <summary>A new device of a person, let in by a key, that has not said yet that it holds its identity.</summary>
    public static async Task<TestDevice> AdmittedAsync(
        this ClockedHost clocked,
        Person person,
        string state = "approved"
    )
    {
        var (host, clock) = clocked;
        var key = await host.KeyForPersonAsync(person.Id);
        var device = new TestDevice(host.Url, clock);
        (await device.EnrollWithAsync(key.Secret)).Ok.State.ShouldBe(state);
        return device;
    }

    public static async Task<DevicePreparationDeployment> DeploymentAsync(this MusterHost host, TestDevice device) =>
        (await host.DeploymentsAsync($"device={(await host.DeviceAsync(device)).Id}")).Single();

    public static async Task<IReadOnlyList<DevicePreparationDeployment>> DeploymentsAsync(
        this MusterHost host,
        string query
    ) => (await host.GetAsync<Page<DevicePreparationDeployment>>($"{Deployments}?limit=200&{query}")).Items;

    public static async Task<(string Title, string Detail, string Code)> RefusalAsync(
        this MusterHost host,
        DevicePreparationPolicyDraft draft
    )
    {
        using var answer = await host.Admin.PostAsJsonAsync(Route, draft);
        ((int)answer.StatusCode).ShouldBe(409);
        var problem = (await answer.Content.ReadFromJsonAsync<Problem>())!; // the API answers no null
        return (problem.Title, problem.Detail ?? "", problem.Code);
    }

    private static object Owner => new { kind = "service_identity", id = ProvisioningAppId };
}

internal sealed record Prepared(
    Person Person,
    UserGroup People,
    DeviceGroup Group,
    DevicePreparationPolicyDraft Draft,
    DevicePreparationPolicy Policy
);
