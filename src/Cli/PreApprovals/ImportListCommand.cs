using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.PreApprovals;

/// <summary>A list of expected devices from the command line: looked at, applied as a whole, taken back as a whole.</summary>
internal static class ImportListCommand
{
    public const string Route = "/api/pre-approvals";

    public static Command Create(TimeProvider clock)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The list: CSV or an Excel workbook; - reads it from standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var domain = new Option<string>("--domain")
        {
            Description = "Where its users belong: local, or the name of a directory.",
            HelpName = "DOMAIN",
            DefaultValueFactory = _ => "local",
        };
        var map = new Option<string[]>("--map")
        {
            Description = "What a column is, where it is not found out: HEADER=FIELD, or HEADER= to leave it out.",
            HelpName = "HEADER=FIELD",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what the list would do, and do nothing." };
        var apply = new Option<bool>("--apply") { Description = "Commit the list, if all of it is right." };
        var valid = new Option<bool>("--valid-only")
        {
            Description = "With --apply: leave the rows out that are wrong.",
        };
        var existing = new Option<string?>("--existing")
        {
            Description = "With --apply: what happens to people who are there with other details.",
            HelpName = "replace|skip",
        };
        existing.AcceptOnlyFromAmong("replace", "skip");
        var listed = new Option<string?>("--listed")
        {
            Description = "What happens to devices that are expected already; they are replaced if nothing is said.",
            HelpName = "replace|skip",
        };
        listed.AcceptOnlyFromAmong("replace", "skip");
        var undo = new Option<Guid?>("--undo") { Description = "Take a whole import back.", HelpName = "ID" };
        var json = CommonOptions.Json();
        var command = new Command("import", "Say from a list which devices are expected.")
        {
            file,
            domain,
            map,
            dryRun,
            apply,
            valid,
            existing,
            listed,
            undo,
            json,
        };
        command.Validators.Add(result =>
        {
            var asked = new[] { result.GetValue(dryRun), result.GetValue(apply), result.GetValue(undo) is not null };
            if (asked.Count(one => one) != 1)
            {
                result.AddError("Say one of --dry-run, --apply and --undo ID.");
            }
            else if ((result.GetValue(file) is null) != result.GetValue(undo) is not null)
            {
                result.AddError("--dry-run and --apply want a file, --undo wants none.");
            }
        });
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var run = new ImportRun(api, clock);
                var result = line.GetValue(undo) is { } id
                    ? await run.UndoAsync(id, ct)
                    : await run.SendAsync(
                        new ImportWish(
                            line.GetValue(file)!, // or it was refused
                            line.GetRequiredValue(domain),
                            line.GetValue(map) ?? [],
                            line.GetValue(apply),
                            line.GetValue(valid),
                            line.GetValue(existing),
                            line.GetValue(listed)
                        ),
                        ct
                    );
                ImportText.Write(result, line.GetValue(json));
                return (int)result.Code;
            }
        );
        return command;
    }
}
