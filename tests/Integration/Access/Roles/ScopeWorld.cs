using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.Enrollments;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Integration.Blueprints;
using Muster.Integration.DevicePreparation;
using Muster.Integration.Identity;
using Muster.Integration.Queue;
using Muster.Integration.Status;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Access.Roles;

/// <summary>A person in Berlin with a device there, who asks for a second one, and a device that a policy put there; Munich is empty.</summary>
internal sealed record ScopeWorld(
    MusterHost Host,
    DeviceGroup Berlin,
    DeviceGroup Munich,
    Device Device,
    TestDevice Pending,
    Guid Key,
    Guid Blocked,
    Guid Shared,
    Guid Attempt,
    Guid Profile,
    Guid Blueprint,
    Guid UserGroup,
    Guid Preparation,
    DevicePreparationDeployment Deployment
)
{
    public static async Task<ScopeWorld> OnAsync(Hosts hosts, DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        var (berlin, munich) = (
            await host.CreateGroupAsync($"Berlin {Uuid7.New(clock)}"),
            await host.CreateGroupAsync($"Munich {Uuid7.New(clock)}")
        );
        using var enrolled = await clocked.EnrolledDeviceAsync();
        var device = await host.DeviceAsync(enrolled);
        await host.JoinAsync(berlin, device.Id);
        var pending = new TestDevice(host.Url, clock, peerId: enrolled.PeerId);
        await pending.EnrollAsync();
        var key = await host.KeyForGroupAsync(berlin.Id);
        using var banned = new TestDevice(host.Url, clock, peerId: enrolled.PeerId);
        await banned.EnrollAsync();
        await host.RejectAsync(banned, block: true);
        var blocked = (await host.GetAsync<Page<BlockedKey>>("/api/blocked-keys")).Items.Single(row =>
            row.RequestId == banned.RequestId
        );
        using var copy = enrolled.Copy();
        await enrolled.StartAsync();
        clock.Advance(TimeSpan.FromSeconds(1));
        await copy.StartAsync();
        await clock.TurnsAsync(enrolled, copy);
        var shared = (await host.SharedKeysAsync(enrolled)).Single();
        var profile = await host.CreateProfileAsync(ProfileCalls.Draft($"Berlin {Uuid7.New(clock)}", berlin.Id));
        var blueprint = await host.CreateBlueprintAsync(
            BlueprintCalls.Draft(
                $"Berlin {Uuid7.New(clock)}",
                [BlueprintCalls.Item("esp_profile", profile.Id)],
                (berlin.Id, 1)
            )
        );
        var users = await host.CreateUserGroupAsync($"Berlin {Uuid7.New(clock)}");
        await host.JoinAsync(users, device.Owner!.Id);
        var (preparation, deployment) = await PrepareAsync(clocked, berlin);
        await clocked.SettledAsync();
        var attempt = (
            await host.GetAsync<IReadOnlyList<EnrollmentAttempt>>($"{SimulationCalls.Route}/of-device/{device.Id}")
        ).Single();
        return new ScopeWorld(
            host,
            berlin,
            munich,
            device,
            pending,
            key.Key.Id,
            blocked.Id,
            shared.Id,
            attempt.Id,
            profile.Id,
            blueprint.Id,
            users.Id,
            preparation,
            deployment
        );
    }

    /// <summary>A device of somebody else, which a policy puts into Berlin.</summary>
    private static async Task<(Guid Policy, DevicePreparationDeployment Deployment)> PrepareAsync(
        ClockedHost clocked,
        DeviceGroup berlin
    )
    {
        var host = clocked.Host;
        var person = await host.CreatePersonAsync("Bea");
        var users = await host.CreateUserGroupAsync($"Prepared in Berlin {Uuid7.New(clocked.Clock)}");
        await host.JoinAsync(users, person.Id);
        await host.OwnAsync(berlin.Id);
        var policy = await host.CreatePreparationAsync(
            new DevicePreparationPolicyDraft
            {
                Name = $"Berlin {Uuid7.New(clocked.Clock)}",
                DeviceGroupId = berlin.Id,
                AssignedUserGroupIds = [users.Id],
            }
        );
        using var prepared = await clocked.AdmittedAsync(person);
        return (policy.Id, await host.DeploymentAsync(prepared));
    }

    /// <summary>Whether an answer names anything that is in Berlin.</summary>
    public bool IsToldOf(string answer) =>
        new[]
        {
            Berlin.Id,
            Device.Id,
            Device.Owner!.Id,
            Pending.RequestId,
            Key,
            Blocked,
            Shared,
            Profile,
            Attempt,
            Preparation,
            Deployment.RecordId,
        }.Any(id => answer.Contains($"{id}", StringComparison.OrdinalIgnoreCase));

    /// <summary>The route with the ids of what is in Berlin; a new route gets its line here.</summary>
    public string PathOf(string route)
    {
        var id = route.Split('/')[2] switch
        {
            "people" => Device.Owner!.Id,
            "enrollment-requests" => Pending.RequestId,
            "devices" => Device.Id,
            "device-groups" => Berlin.Id,
            "enrollment-keys" => Key,
            "blocked-keys" => Blocked,
            "shared-keys" => Shared,
            "blueprints" => Blueprint,
            "user-groups" => UserGroup,
            "device-preparation-policies" => Preparation,
            "device-preparation" => Deployment.RecordId,
            "admission" => Attempt,
            var other => throw new InvalidOperationException($"What is in Berlin of {other}? Add it, then its id."),
        };
        return route
            .Replace("enrollment-status/{id:guid}", $"enrollment-status/{Attempt}", StringComparison.Ordinal)
            .Replace("esp-profiles/{id:guid}", $"esp-profiles/{Profile}", StringComparison.Ordinal)
            .Replace("esp-profiles/resolve", $"esp-profiles/resolve?deviceId={Device.Id}", StringComparison.Ordinal)
            .Replace("policies/resolve", $"policies/resolve?deviceId={Deployment.DeviceId}", StringComparison.Ordinal)
            .Replace("{recordId:guid}", $"{Attempt}", StringComparison.Ordinal)
            .Replace("{deviceId:guid}", $"{Device.Id}", StringComparison.Ordinal)
            .Replace("{id:guid}", $"{id}", StringComparison.Ordinal);
    }
}
