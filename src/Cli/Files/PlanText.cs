using Muster.Cli.Output;
using Muster.Cli.Proposals;
using Muster.Contracts.Policies;

namespace Muster.Cli.Files;

/// <summary>A plan for people: thing by thing, who moved, and what differs.</summary>
internal static class PlanText
{
    public static void Write(BlueprintFilePlan plan)
    {
        foreach (var one in plan.Items.Where(one => one.Action != "none"))
        {
            Console.WriteLine($"{MarkOf(one.Action)} {one.Type} {SafeText.Of(one.Name)}{WhoOf(one)}{PlaceOf(one)}");
            if (one.Outcome is null)
            {
                DiffText.Write(
                    new ContentDiff
                    {
                        From = 0,
                        To = 0,
                        Fields = one.Fields,
                        Lines = one.Lines,
                    }
                );
            }

            if (OutcomeOf(one) is { } outcome)
            {
                Console.WriteLine($"  {outcome}");
            }
        }

        Console.WriteLine(SumOf(plan));
    }

    private static char MarkOf(string action) =>
        action switch
        {
            "create" => '+',
            "change" => '~',
            "remove" => '-',
            "wait" => '?',
            _ => ' ',
        };

    private static string WhoOf(PlannedThing one) =>
        (one.Action, one.ChangedBy) switch
        {
            ("leave", _) => ": no longer in the files, left as it is",
            ("wait", _) => $": waits for a second person, proposal {one.ProposalId}",
            (_, "console") => ": changed in the console, the files are as before",
            (_, "both") => ": CONFLICT, changed in the files and in the console",
            _ => "",
        };

    private static string PlaceOf(PlannedThing one) =>
        one.Path is { } path ? $"  ({SafeText.Of(path)}:{one.Line})" : "";

    private static string? OutcomeOf(PlannedThing one) =>
        one.Outcome switch
        {
            "done" => "done",
            "waiting" => $"waits for a second person: proposal {one.ProposalId}",
            "conflict" => "left as it is; --overwrite makes it what the files say",
            "refused" => $"refused ({one.Code}): {SafeText.Of(one.Detail)}",
            _ => null,
        };

    private static string SumOf(BlueprintFilePlan plan)
    {
        var sums = plan
            .Items.CountBy(one => one.Action, StringComparer.Ordinal)
            .ToDictionary(sum => sum.Key, sum => sum.Value, StringComparer.Ordinal);
        int Of(string action) => sums.GetValueOrDefault(action);
        return $"{Of("create")} to create, {Of("change")} to change, {Of("remove")} to remove, {Of("wait")} waiting, {Of("leave")} left, {Of("none")} as they should be.";
    }
}
