using System.CommandLine;
using System.Text.Json;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Restrictions;

namespace Muster.Cli.PolicyHook;

/// <summary>A program of the organisation's own that is asked whether a device may come in.</summary>
internal static class PolicyHookCommand
{
    private const string Route = "/api/policy-hook";

    public static Command Create() =>
        new("policy-hook", "A program of your own that is asked whether a device may come in.")
        {
            Show(),
            Set(),
            Switch("on", "It is asked from now on.", enabled: true),
            Switch("off", "It is asked no more, and is kept.", enabled: false),
            Test(),
            Rotate(),
        };

    private static Command Show()
    {
        var json = CommonOptions.Json();
        var command = new Command("show", "Show the hook; never its secret.") { json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var there = await api.GetAsync(Route, ct);
                AnswerOutput.Write(
                    there,
                    line.GetValue(json),
                    CliJson.Default.PolicyHookSettings,
                    PolicyHookText.Write
                );
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static Command Set()
    {
        var url = new Option<string>("--url")
        {
            Description = "Where it is asked; https.",
            HelpName = "URL",
            Required = true,
        };
        var platforms = new Option<string[]>("--platform")
        {
            Description = "A platform that it is asked about, once for each; all when nothing is said.",
            HelpName = "NAME",
        };
        var json = CommonOptions.Json();
        var command = new Command("set", "Say where it is and what it is asked about. A new one is off at first.")
        {
            url,
            platforms,
            json,
        };
        command.SetAction(
            (line, ct) =>
                PutAsync(
                    there => new PolicyHookDraft
                    {
                        Enabled = there.Enabled,
                        Url = line.GetRequiredValue(url),
                        Platforms = line.GetValue(platforms) ?? [],
                    },
                    line.GetValue(json),
                    ct
                )
        );
        return command;
    }

    private static Command Switch(string name, string description, bool enabled)
    {
        var json = CommonOptions.Json();
        var command = new Command(name, description) { json };
        command.SetAction(
            (line, ct) =>
                PutAsync(
                    there => new PolicyHookDraft
                    {
                        Enabled = enabled,
                        Url =
                            there.Url
                            ?? throw new CliStop(
                                ExitCode.Refused,
                                "There is no policy hook.",
                                "Set one: muster policy-hook set --url https://…"
                            ),
                        Platforms = there.Platforms,
                    },
                    line.GetValue(json),
                    ct
                )
        );
        return command;
    }

    private static Command Test()
    {
        var json = CommonOptions.Json();
        var command = new Command("test", "Ask it about a device that there is not, and see what comes of it.")
        {
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync($"{Route}/test", ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.PolicyHookTest, PolicyHookText.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static Command Rotate()
    {
        var json = CommonOptions.Json();
        var command = new Command(
            "rotate-secret",
            "Make a new secret and show it, this once. The one before signs too for a day."
        )
        {
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var there = await api.GetAsync(Route, ct);
                var body = new RotatePolicyHookSecret(there.Version());
                var answer = await api.PostAsync(
                    $"{Route}/rotate-secret",
                    body,
                    CliJson.Default.RotatePolicyHookSecret,
                    ct
                );
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.PolicyHookSaved, PolicyHookText.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<int> PutAsync(
        Func<PolicyHookSettings, PolicyHookDraft> draft,
        bool json,
        CancellationToken ct
    )
    {
        using var api = MusterApi.FromEnvironment();
        var there = await api.GetAsync(Route, ct);
        var body = draft(there.Deserialize(CliJson.Default.PolicyHookSettings)!); // the API answers no null
        var answer = await api.PutAsync(Route, there.Version(), body, CliJson.Default.PolicyHookDraft, ct);
        AnswerOutput.Write(answer, json, CliJson.Default.PolicyHookSaved, PolicyHookText.Write);
        return (int)ExitCode.Ok;
    }
}
