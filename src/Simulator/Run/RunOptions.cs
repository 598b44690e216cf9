using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Muster.Simulator.Fleets;
using Muster.Simulator.Scenarios;

namespace Muster.Simulator.Run;

/// <summary>What fleet, and how fast.</summary>
internal sealed class RunOptions
{
    private const int MostDevices = 1_000_000;
    private const int MostLanes = 32;

    /// <summary>The most that the server takes in one call.</summary>
    private const int MostSteps = 500;
    private const string Fastest = "max";

    private readonly Option<int> devices = NumberOption.Create(
        "--devices",
        "N",
        "How many devices come.",
        1,
        MostDevices,
        100
    );
    private readonly Option<int> atOnce = NumberOption.Create(
        "--at-once",
        "N",
        "How many are under way at the same time at most: a device begins when another one ends.",
        1,
        MostDevices,
        MostDevices
    );

    private readonly Option<int> lanes = NumberOption.Create(
        "--lanes",
        "N",
        "How many calls are under way at the same time, for load; a device keeps to its lane.",
        1,
        MostLanes,
        1
    );

    private readonly Option<int> batch = NumberOption.Create(
        "--batch",
        "N",
        "How many steps one call carries at most.",
        1,
        MostSteps,
        MostSteps
    );

    private readonly Option<double> speed = new("--speed")
    {
        Description = $"How much faster than life, from 0.1 on; {Fastest} waits for nothing.",
        HelpName = $"X|{Fastest}",
        DefaultValueFactory = _ => 1,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (text == Fastest)
            {
                return double.PositiveInfinity;
            }

            if (double.TryParse(text, CultureInfo.InvariantCulture, out var factor) && factor is >= 0.1 and <= 1e6)
            {
                return factor;
            }

            result.AddError($"--speed wants a number from 0.1 to 1000000, or {Fastest}.");
            return 0;
        },
    };

    private readonly Option<string> platform = ChoiceOption.Create(
        "--platform",
        "What kind of devices.",
        [Model.Mix, .. Model.All.Select(model => model.Platform).Distinct()]
    );

    private readonly Option<string> script = ChoiceOption.Create(
        "--script",
        "What becomes of them: "
            + string.Join(" ", Registry.All.Select(scenario => $"{scenario.Name}: {scenario.Says}")),
        [Registry.Mix, .. Registry.All.Select(scenario => scenario.Name)]
    );

    private readonly Option<ulong?> seed = new("--seed")
    {
        Description = "The same seed is the same fleet again; made up without it.",
        HelpName = "S",
    };

    private readonly Option<string?> fleet = new("--fleet")
    {
        Description = "Name of the fleet, under which it is removed; made of the seed without it.",
        HelpName = "NAME",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { devices, atOnce, speed, platform, script, seed, fleet, lanes, batch })
        {
            command.Add(option);
        }
    }

    public Fleet Fleet(ParseResult line)
    {
        var wanted = line.GetValue(platform);
        var scenario = Registry.Find(line.GetValue(script)!); // has a default
        return new Fleet
        {
            // Short enough to be typed again.
            Seed = line.GetValue(seed) ?? (ulong)RandomNumberGenerator.GetInt32(1, 1_000_000),
            Devices = line.GetValue(devices),
            AtOnce = line.GetValue(atOnce),
            Scenarios = scenario is null ? Registry.All : [scenario],
            Models = [.. Model.All.Where(model => wanted == Model.Mix || model.Platform == wanted)],
        };
    }

    public Pacing Pacing(ParseResult line, Fleet of) =>
        new()
        {
            Fleet = line.GetValue(fleet) ?? $"fleet-{of.Seed}",
            Speed = line.GetValue(speed),
            Lanes = line.GetValue(lanes),
            Batch = line.GetValue(batch),
        };
}
