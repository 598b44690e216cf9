using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Policies;

namespace Muster.Cli.Files;

/// <summary><c>muster apply</c> and <c>muster blueprints import</c>: files become what is.</summary>
internal static class ApplyCommand
{
    private const string Route = "/api/blueprint-files";

    public static Command Create()
    {
        var path = new Option<string>("--file", "-f")
        {
            Description = "A file, or a folder of them.",
            HelpName = "PATH",
            Required = true,
        };
        var set = new Option<string?>("--set")
        {
            Description =
                "Under this name the server remembers what was applied, so that it can say who moved since. Without it nothing is remembered.",
            HelpName = "NAME",
        };
        var prune = new Option<bool>("--prune")
        {
            Description = "Remove what this set made and its files no longer hold.",
        };
        return Build(
            new Command("apply", "Make policies, apps, scripts, groups and blueprints be as files say.")
            {
                path,
                set,
                prune,
            },
            line => line.GetRequiredValue(path),
            line => line.GetValue(set),
            line => line.GetValue(prune)
        );
    }

    public static Command Import()
    {
        var path = new Argument<string>("PATH") { Description = "A file, or a folder of them." };
        return Build(
            new Command("import", "Make what files hold, once: what has the same name becomes what the files say.")
            {
                path,
            },
            line => line.GetRequiredValue(path),
            _ => null,
            _ => false
        );
    }

    private static Command Build(
        Command command,
        Func<ParseResult, string> path,
        Func<ParseResult, string?> set,
        Func<ParseResult, bool> prune
    )
    {
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Only say what would change. Exit code 6 when anything would.",
        };
        var overwrite = new Option<bool>("--overwrite")
        {
            Description = "Also change what both the files and somebody in the console changed.",
        };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask." };
        var json = CommonOptions.Json();
        command.Add(dryRun);
        command.Add(overwrite);
        command.Add(yes);
        command.Add(json);
        command.SetAction(
            async (line, ct) =>
            {
                var files = await FileFolder.ReadAsync(path(line), ct);
                using var api = MusterApi.FromEnvironment();
                var asked = new PlanBlueprintFiles
                {
                    Files = files,
                    Set = set(line),
                    Prune = prune(line),
                };
                var answer = await api.PostAsync($"{Route}/plan", asked, CliJson.Default.PlanBlueprintFiles, ct);
                var plan = answer.As(CliJson.Default.BlueprintFilePlan);
                var isDry = line.GetValue(dryRun);
                if (isDry && line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                }
                else if (!line.GetValue(json))
                {
                    PlanText.Write(plan);
                }

                if (isDry)
                {
                    return (int)PlanCodes.OfPlan(plan);
                }

                if (PlanCodes.HasWork(plan))
                {
                    Confirm(line.GetValue(yes));
                }

                var wanted = new ApplyBlueprintFiles
                {
                    Files = files,
                    Set = asked.Set,
                    Prune = asked.Prune,
                    Overwrite = line.GetValue(overwrite),
                    PlanHash = plan.Hash,
                };
                var done = await api.PostAsync($"{Route}/apply", wanted, CliJson.Default.ApplyBlueprintFiles, ct);
                var applied = done.As(CliJson.Default.BlueprintFilePlan);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(done);
                }
                else if (PlanCodes.HasWork(plan))
                {
                    Console.WriteLine();
                    PlanText.Write(applied);
                }

                return (int)PlanCodes.OfApplied(applied);
            }
        );
        return command;
    }

    private static void Confirm(bool yes)
    {
        if (yes)
        {
            return;
        }

        if (Console.IsInputRedirected)
        {
            throw new CliStop(
                ExitCode.Usage,
                "Nothing was changed: nobody is here to say yes.",
                "Add --yes, or --dry-run to look only."
            );
        }

        Console.Write("Apply this? [y/N] ");
        if (!string.Equals(Console.ReadLine()?.Trim(), "y", StringComparison.OrdinalIgnoreCase))
        {
            throw new CliStop(ExitCode.Usage, "Nothing was changed.");
        }
    }
}
