using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Devices;
using Muster.Benchmarks.Load;
using Muster.Benchmarks.Measuring;
using Muster.Benchmarks.Processes;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Contracts.People;

namespace Muster.Benchmarks.Grouping;

/// <summary>
/// Devices with an enrollment key are let in as fast as the server can: those of a person whom no device preparation policy concerns, and those of
/// one whose policy puts each into a group. Both in each round, first one and then the other.
/// </summary>
internal static class GroupingRun
{
    private const int Connections = 8;
    private const double Goal = 0.95;
    private const string ProvisioningIdentity = "f1346770-5b25-470b-88bd-d5744ab7952c";

    public static async Task RunAsync(MeasuredDatabase database, Plan plan)
    {
        await using var server = await ServerProcess.StartAsync(database.Database, database.Folder);
        var uses = plan.Enrollments * (plan.Rounds + 1);
        var bare = await server.KeyForAsync(await server.CreatePersonAsync("Nobody prepares"), uses);
        var prepared = await PreparedAsync(server, uses);
        using var fleet = await Fleet.StartAsync(server.Url);
        var meter = new Meter(server.Id, database);
        var (without, with) = (new List<Figure>(), new List<Figure>());
        for (var round = -1; round < plan.Rounds; round++)
        {
            foreach (var key in round % 2 == 0 ? [bare, prepared] : new[] { prepared, bare })
            {
                var figure = await LetInAsync(meter, server, await fleet.CallsAsync(plan.Enrollments, key));
                if (round >= 0) // the first of everything is compiled
                {
                    (key == bare ? without : with).Add(figure);
                }
            }
        }

        var joined = await database.CountAsync("device_group_members");
        Console.WriteLine($"\n{database.Title}; {plan.Enrollments} enrollments in each of {plan.Rounds} rounds");
        Say("without grouping", Figure.Median(without));
        Say("with grouping", Figure.Median(with));
        var rate = Figure.Median(with.Zip(without, (one, other) => one.PerSecond / other.PerSecond));
        var cost = Figure.Median(with.Zip(without, (one, other) => one.Processor / other.Processor));
        Console.WriteLine(
            $"enrollments a second, with / without = {rate:0.00} (goal >= {Goal}) {(rate >= Goal ? "met" : "NOT met")}; processor time, with / without = {cost:0.00}"
        );
        if (joined != uses)
        {
            throw new InvalidOperationException($"{joined} devices are in the group and {uses} should be.");
        }
    }

    private static async Task<Figure> LetInAsync(Meter meter, ServerProcess server, IReadOnlyList<byte[]> calls)
    {
        var connections = await Connection.OpenAsync(server.Url, Connections);
        try
        {
            return await meter.MeasureAsync(
                new Traffic(connections, calls) { OnAnswer = (_, answer) => answer.MustBeApproved() }.RunAsync
            );
        }
        finally
        {
            Array.ForEach(connections, connection => connection.Dispose());
        }
    }

    private static async Task<string> PreparedAsync(ServerProcess server, int uses)
    {
        var person = await server.CreatePersonAsync("Prepared");
        var people = await server.PostAsync<UserGroup>("/api/user-groups", new UserGroupDraft { Name = "Prepared" });
        await server.PostAsync<UserGroupMembersChange>(
            $"/api/user-groups/{people.Id}/members/add",
            new ChangeUserGroupMembers { People = [person.Id] }
        );
        var group = await server.PostAsync<DeviceGroup>("/api/device-groups", new DeviceGroupDraft { Name = "Joined" });
        await server.PostAsync<DeviceGroupOwners>(
            $"/api/device-groups/{group.Id}/owners",
            new { kind = "service_identity", id = ProvisioningIdentity }
        );
        await server.PostAsync<DevicePreparationPolicy>(
            "/api/device-preparation-policies",
            new DevicePreparationPolicyDraft
            {
                Name = "Prepared",
                DeviceGroupId = group.Id,
                AssignedUserGroupIds = [people.Id],
            }
        );
        return await server.KeyForAsync(person, uses);
    }

    private static void Say(string what, Figure figure) =>
        Console.WriteLine(
            $"{what, -20} {figure.PerSecond:0}/s, p50 {figure.P50:0.0} ms, p99 {figure.P99:0.0} ms, {figure.Processor:0.00} ms processor time"
        );
}
