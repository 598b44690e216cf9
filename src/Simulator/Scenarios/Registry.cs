using static Muster.Simulator.Scenarios.Beat;

namespace Muster.Simulator.Scenarios;

/// <summary>All scenarios. A new one is a new entry, and nothing else. Minutes are what a Windows laptop takes.</summary>
internal static class Registry
{
    public const string Mix = "mix";

    private static readonly Beat[] Arrival =
    [
        Begin(),
        Reach("issuing_identity", 0.7),
        Reach("device_setup", 1),
        Reach("applying_policies", 4),
        Note("The policies are applied.", 2),
        Reach("installing_apps", 1),
    ];

    private static readonly Beat[] Finish =
    [
        Note("The apps are installed.", 8),
        Reach("account_setup", 1, only: "windows"),
        Reach("enrolled", 4),
    ];

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("smooth", 82, "Everything works.", [.. Arrival, .. Finish]),
        new(
            "stuck-app",
            4,
            "An app does not install; the second try, half an hour later, does it.",
            [
                .. Arrival,
                Note("An app is still being installed.", 15),
                Fail(Trouble.App, 15),
                Reach("installing_apps", 30),
                .. Finish,
            ]
        ),
        new(
            "network-timeout",
            4,
            "The network goes away; a second attempt begins later and works.",
            [Begin(), Reach("issuing_identity", 0.7), Fail(Trouble.Network, 3), Begin(25), .. Arrival[1..], .. Finish]
        ),
        new(
            "user-cancelled",
            3,
            "Somebody gives up in the middle of it.",
            [Begin(), Reach("issuing_identity", 0.7), Reach("device_setup", 1), Fail(Trouble.User, 6)]
        ),
        new("device-limit", 2, "The person has too many devices already.", [Begin(), Fail(Trouble.DeviceLimit, 0.5)]),
        new("silent", 3, "Nothing is heard any more, which is no verdict.", [.. Arrival]),
        new(
            "late-proof",
            2,
            "The time is up, and an hour later the device proves that it is in.",
            [.. Arrival, Fail(Trouble.Timeout, 60), Reach("enrolled", 60)]
        ),
    ];

    /// <summary>Null when there is none of that name.</summary>
    public static Scenario? Find(string name) => All.FirstOrDefault(scenario => scenario.Name == name);
}
