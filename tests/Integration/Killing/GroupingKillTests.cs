using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentKeys;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Contracts.People;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;

namespace Muster.Integration.Killing;

/// <summary>kill -9 before each write and commit of an enrollment: no device is ever enrolled without its group.</summary>
public sealed class GroupingKillTests
{
    private const int MoreThanAnEnrollmentNeeds = 80;
    private const string Route = "/enrollments";

    [Theory, OnBothDatabases]
    public async Task Device_is_in_with_its_group_or_not_in_at_all_when_the_server_is_killed_between_two_statements(
        DatabaseKind kind
    )
    {
        var folder = Directory.CreateTempSubdirectory("muster-kill-").FullName;
        var database = await TestDatabase.MigratedAsync(kind, folder);
        var (kills, group, secret, device) = (0, Guid.Empty, "", (TestDevice?)null);
        for (var statement = 1; ; statement++)
        {
            statement.ShouldBeLessThan(MoreThanAnEnrollmentNeeds);
            await using var server = await ServerProcess.StartAsync(database, folder, Route, statement);
            if (device is null)
            {
                (group, secret) = await PrepareAsync(server);
            }
            else
            {
                await IsWholeAsync(server, group);
                device.Dispose();
            }

            device = new TestDevice(server.Url, TimeProvider.System);
            if (await EntersAsync(device, secret))
            {
                await server.DisposeAsync();
                await using var again = await ServerProcess.StartAsync(database, folder, Route, statement: 0);
                (await IsWholeAsync(again, group)).ShouldBeGreaterThan(0); // one was acknowledged
                break;
            }

            (await server.EndsAsync()).ShouldBeTrue();
            kills++;
        }

        device.Dispose();
        kills.ShouldBeGreaterThan(4);
        await database.DropAsync();
    }

    /// <summary>Every device is in the group, by its decision and in fact.</summary>
    /// <returns>How many there are.</returns>
    private static async Task<int> IsWholeAsync(ServerProcess server, Guid group)
    {
        var devices = await ReadAsync<Page<Device>>(server, "/api/devices?limit=200");
        var decided = await ReadAsync<Page<DevicePreparationDeployment>>(
            server,
            "/api/device-preparation/deployments?limit=200"
        );
        devices.Items.ShouldAllBe(device => device.Groups.Single().Id == group);
        decided
            .Items.Where(one => one.GroupId == group && one.MembershipState == "added")
            .Select(one => one.DeviceId)
            .ShouldBe(devices.Items.Select(device => device.Id), ignoreOrder: true);
        return devices.Items.Count;
    }

    private static async Task<(Guid Group, string Secret)> PrepareAsync(ServerProcess server)
    {
        var person = await PostAsync<Person>(server, "/api/people", new CreatePerson { DisplayName = "Ann" });
        var people = await PostAsync<UserGroup>(server, "/api/user-groups", new UserGroupDraft { Name = "Sales" });
        await PostAsync<UserGroupMembersChange>(
            server,
            $"/api/user-groups/{people.Id}/members/add",
            new ChangeUserGroupMembers { People = [person.Id] }
        );
        var policy = await PostAsync<DevicePreparationPolicy>(
            server,
            "/api/device-preparation-policies",
            new DevicePreparationPolicyDraft { Name = "Sales", AssignedUserGroupIds = [people.Id] }
        );
        var grouped = await PostAsync<DevicePreparationPolicy>(
            server,
            $"/api/device-preparation-policies/{policy.Id}/enrollment-time-target/create-group",
            new CreateEnrollmentTimeGroup { Name = "Devices of sales" }
        );
        var key = await PostAsync<NewEnrollmentKey>(
            server,
            "/api/enrollment-keys",
            new CreateEnrollmentKey
            {
                Name = "Sales",
                PersonId = person.Id,
                MaxUses = 1000,
            }
        );
        return (grouped.DeviceGroup!.Id, key.Secret); // it was created just now
    }

    private static async Task<bool> EntersAsync(TestDevice device, string secret)
    {
        try
        {
            return (await device.EnrollAsync(device.Claim with { EnrollmentKey = secret })).Status == 202;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return false;
        }
    }

    private static async Task<T> PostAsync<T>(ServerProcess server, string path, object body)
    {
        using var answer = await server.Admin.PostAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<T>())!; // the API answers no null
    }

    private static async Task<T> ReadAsync<T>(ServerProcess server, string path) =>
        (await server.Admin.GetFromJsonAsync<T>(path))!; // the API answers no null
}
