using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentKeys;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>Device preparation: policies in every state, a device that is being prepared, and one that misses its group.</summary>
/// <param name="Broken">A policy whose group cannot take devices any more.</param>
/// <param name="Deployment">The enrollment of a device that is in its group.</param>
internal sealed record Prepared(Guid Policy, Guid Broken, Guid Empty, Guid Deployment)
{
    public static async Task<Prepared> PrepareAsync(Company company, Arrivals arrivals)
    {
        var host = company.Host;
        var (nora, piet) = (await arrivals.HireAsync("Nora Lindqvist"), await arrivals.HireAsync("Piet de Boer"));
        var technicians = await host.CreateUserGroupAsync("Technicians", "Whoever repairs at customers");
        var drivers = await host.CreateUserGroupAsync("Drivers");
        await host.JoinAsync(technicians, nora.Id);
        await host.JoinAsync(drivers, piet.Id);
        var policy = await host.PrepareAsync(
            new DevicePreparationPolicyDraft
            {
                Name = "Service technicians",
                Description = "Tablets in the vans",
                TimeoutMinutes = 90,
                CustomErrorMessage = "Call the service desk: 42",
                AppIds = [company.Software.App],
                ScriptIds = [company.Software.Script],
                AssignedUserGroupIds = [technicians.Id],
            },
            "Service technicians devices"
        );
        var broken = await host.PrepareAsync(
            new DevicePreparationPolicyDraft
            {
                Name = "Depot vans",
                AssignedUserGroupIds = [drivers.Id],
                WhenGroupFails = "continue",
            },
            "Depot vans devices"
        );
        var empty = await host.PostAsync<DevicePreparationPolicy>(
            Paths.PreparationApi,
            new DevicePreparationPolicyDraft { Name = "Board tablets", Mode = "automatic" }
        );
        await host.DisownAsync(broken.DeviceGroup!.Id); // it was made with one
        await company.ComeAsync(arrivals, nora.Id, "van-tablet-1");
        await company.ComeAsync(arrivals, piet.Id, "van-tablet-2");
        var deployments = await host.GetAsync<Page<DevicePreparationDeployment>>(
            $"/api/device-preparation/deployments?policy={policy.Id}"
        );
        return new Prepared(policy.Id, broken.Id, empty.Id, deployments.Items.Single().RecordId);
    }
}

internal static class PreparationSteps
{
    /// <summary>A policy with a group of its own, as one click on the page makes it.</summary>
    public static async Task<DevicePreparationPolicy> PrepareAsync(
        this MusterHost host,
        DevicePreparationPolicyDraft draft,
        string group
    )
    {
        var made = await host.PostAsync<DevicePreparationPolicy>(Paths.PreparationApi, draft);
        return await host.PostAsync<DevicePreparationPolicy>(
            $"{Paths.PreparationApi}/{made.Id}/enrollment-time-target/create-group",
            new CreateEnrollmentTimeGroup { Name = group }
        );
    }

    /// <summary>The group loses the owner that puts devices into it.</summary>
    public static async Task DisownAsync(this MusterHost host, Guid group)
    {
        var owners = await host.GetAsync<DeviceGroupOwners>($"/api/device-groups/{group}/owners");
        var service = owners.Items.Single(owner => owner.Kind == "service_identity");
        using var removed = await host.Admin.PostAsJsonAsync(
            $"/api/device-groups/{group}/owners/remove",
            new NameDeviceGroupOwner { Kind = service.Kind, Id = service.Id }
        );
        removed.EnsureSuccessStatusCode();
    }

    /// <summary>A new device of a person, let in by a key.</summary>
    public static async Task<TestDevice> ComeAsync(this Stage stage, Guid person, string name)
    {
        var key = await stage.Host.CreateKeyAsync(new CreateEnrollmentKey { Name = $"For {name}", PersonId = person });
        var device = new TestDevice(stage.Host.Url, stage.Clock, name);
        var claim = device.Claim with { DisplayName = name, EnrollmentKey = key.Secret };
        (await device.EnrollAsync(claim)).Ok.State.ShouldBe("approved");
        return device;
    }

    public static async Task ComeAsync(this Company company, Arrivals arrivals, Guid person, string name) =>
        arrivals.Add(await company.ComeAsync(person, name));
}
