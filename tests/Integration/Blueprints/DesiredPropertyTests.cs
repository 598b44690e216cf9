using Muster.Contracts.Policies;
using Muster.Integration.Groups;
using Muster.Kernel.Ids;
using Muster.Modules.Policies;
using Muster.TestKit.Databases;
using Muster.TestKit.Draws;
using Muster.TestKit.Hosting;
using static Muster.Integration.Blueprints.BlueprintCalls;

namespace Muster.Integration.Blueprints;

/// <summary>
/// What devices should have, kept up to date one change at a time, is what follows from all groups, blueprints and things as they are, worked out
/// here from nothing; and a device is told exactly when that is something else than before.
/// </summary>
public sealed class DesiredPropertyTests(ThingHosts hosts) : IClassFixture<ThingHosts>
{
    private const int Steps = 60;
    private static readonly string[] Platforms = ["linux", "windows"];

    [Theory, OnBothDatabases]
    public async Task State_kept_by_changes_is_the_one_worked_out_from_nothing(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var world = new World(clocked, hosts.Things, new Draw(23), $"{kind}");
        await world.BeginAsync();
        var seen = new Dictionary<Guid, DesiredState>();
        var (told, kept, skipped) = (0, 0, 0);
        for (var step = 0; step < Steps; step++)
        {
            var what = await world.StepAsync();
            await clocked.SettledAsync();
            foreach (var device in world.Devices)
            {
                var state = await clocked.Host.DesiredAsync(device.Id);
                var because = $"step {step}: {what}, {device.Name}";
                state.Items.Select(item => (item.Id, item.Skipped)).ShouldBe(world.Expected(device), because);
                if (seen.TryGetValue(device.Id, out var before))
                {
                    (state.Hash != before.Hash).ShouldBe(state.Version > before.Version, because);
                    (told, kept) = state.Version > before.Version ? (told + 1, kept) : (told, kept + 1);
                }

                skipped += state.Items.Count(item => item.Skipped is not null);
                seen[device.Id] = state;
            }
        }

        told.ShouldBeGreaterThan(10, "or the steps change nothing");
        kept.ShouldBeGreaterThan(told, "or every step changes everything");
        skipped.ShouldBeGreaterThan(10, "or nothing contradicts anything");
    }

    private sealed record Known(Guid Id, string Name, string Platform)
    {
        public HashSet<Guid> Groups { get; } = [];
    }

    private sealed class World(ClockedHost clocked, Things things, Draw draw, string suffix)
    {
        private readonly List<Guid> groups = [];
        private readonly List<Guid> ids = [];
        private readonly Dictionary<Guid, BlueprintDraft> blueprints = [];
        private int count;

        public List<Known> Devices { get; } = [];

        public async Task BeginAsync()
        {
            for (var i = 0; i < 4; i++)
            {
                groups.Add((await clocked.Host.CreateGroupAsync($"Drawn {i} {suffix}")).Id);
            }

            for (var i = 0; i < 6; i++)
            {
                ids.Add(Uuid7.New(clocked.Clock));
                await SetThingAsync(ids[i]);
            }

            for (var i = 0; i < 4; i++)
            {
                var (name, platform) = ($"desired-{i}-{suffix}", draw.Of(Platforms));
                var id = await clocked.BringAsync(name, claim => claim with { Platform = platform });
                Devices.Add(new Known(id, name, platform));
            }
        }

        public Task<string> StepAsync() =>
            draw.Below(10) switch
            {
                0 or 1 or 2 => MoveAsync(),
                3 or 4 when blueprints.Count < 6 => MakeAsync(),
                5 => DeleteAsync(),
                6 or 7 => ThingChangesAsync(),
                _ => ChangeAsync(),
            };

        /// <summary>By the rules as the guide tells them, without classes, queues or versions.</summary>
        public IEnumerable<(Guid, string?)> Expected(Known device)
        {
            var ordered = blueprints
                .SelectMany(one =>
                    one.Value.Assignments!.Select(group => (Blueprint: one, group.GroupId, group.Priority))
                ) // drawn with some
                .Where(one => device.Groups.Contains(one.GroupId))
                .OrderBy(one => one.Priority)
                .ThenBy(one => one.Blueprint.Key)
                .SelectMany(one => one.Blueprint.Value.Items.Select(item => item.Id))
                .Distinct();
            var set = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var id in ordered)
            {
                var thing = things.Of(id);
                var settings = thing.Settings!; // drawn with some
                var skip =
                    !thing.Platforms.Contains(device.Platform) ? "platform"
                    : settings.Any(one => set.TryGetValue(one.Key, out var other) && other != one.Value) ? "conflict"
                    : null;
                if (skip is null)
                {
                    settings.ToList().ForEach(one => set.TryAdd(one.Key, one.Value));
                }

                yield return (id, skip);
            }
        }

        private async Task<string> MoveAsync()
        {
            var (device, group) = (draw.Of(Devices), draw.Of(groups));
            var joins = device.Groups.Add(group);
            if (!joins)
            {
                device.Groups.Remove(group);
            }

            var path = $"{RuleCalls.Route}/{group}/devices/{device.Id}{(joins ? "" : "/remove")}";
            (await clocked.Host.TryPostAsync(path, new { })).Status.ShouldBe(200);
            return joins ? "joins" : "leaves";
        }

        private async Task<string> MakeAsync()
        {
            var draft = Drawn($"Drawn {count++} {suffix}");
            blueprints[(await clocked.Host.CreateBlueprintAsync(draft)).Id] = draft;
            return "blueprint made";
        }

        private async Task<string> ChangeAsync()
        {
            if (blueprints.Count == 0)
            {
                return await MakeAsync();
            }

            var (id, old) = draw.Of(blueprints.ToList());
            var draft = Drawn(old.Name);
            (await clocked.Host.TryChangeAsync(await clocked.Host.BlueprintAsync(id), draft)).Status.ShouldBe(200);
            blueprints[id] = draft;
            return "blueprint changed";
        }

        private async Task<string> DeleteAsync()
        {
            if (blueprints.Count < 3)
            {
                return await MakeAsync();
            }

            var id = draw.Of(blueprints.Keys.ToList());
            (await clocked.Host.TryDeleteAsync(await clocked.Host.BlueprintAsync(id))).Status.ShouldBe(200);
            blueprints.Remove(id);
            return "blueprint deleted";
        }

        private async Task<string> ThingChangesAsync()
        {
            await SetThingAsync(draw.Of(ids));
            return "thing changed";
        }

        private Task SetThingAsync(Guid id)
        {
            var number = ++count;
            var settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [$"setting-{draw.Below(3)}"] = $"{draw.Below(3)}",
                [$"setting-{3 + draw.Below(3)}"] = $"{draw.Below(2)}",
            };
            string[] platforms = draw.Below(4) == 0 ? [draw.Of(Platforms)] : Platforms;
            return things.SetAsync(
                clocked.Host,
                clocked.Clock,
                new ContentRow(id, $"thing {number}", platforms, number, $"{number % 3}", settings)
            );
        }

        private BlueprintDraft Drawn(string name)
        {
            var items = ids.Where(_ => draw.Below(2) == 0).Select(id => Item("thing", id)).ToList();
            (Guid, int)[] assigned =
            [
                .. groups.Where(_ => draw.Below(2) == 0).Select(group => (group, 1 + draw.Below(3))),
            ];
            return Draft(name, items, assigned);
        }
    }
}
