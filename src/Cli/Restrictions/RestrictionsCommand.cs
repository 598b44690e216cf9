using System.CommandLine;
using Muster.Cli.Output;
using Muster.Cli.Verbs;

namespace Muster.Cli.Restrictions;

internal static class RestrictionsCommand
{
    public const string Route = "/api/enrollment-restrictions";

    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Name", MayFold: true),
        new("Kind"),
        new("Effect"),
        new("State"),
        new("Changed"),
        new("By", MayFold: true),
    ];

    public static Command Create(TimeProvider clock)
    {
        var type = CliJson.Default.EnrollmentRestriction;
        return new("restrictions", "Rules about who may come in.")
        {
            ListCommand.Create(
                "List them, by name.",
                _ => Route,
                Columns,
                type,
                one =>
                    [
                        one.Id.ToString(),
                        one.Rule.Name,
                        one.Rule.Kind,
                        one.Rule.Effect,
                        RestrictionText.StateOf(one.Rule),
                        Ages.Ago(one.ChangedAt, clock.GetUtcNow()),
                        one.ChangedBy,
                    ]
            ),
            ShowCommand.Create("restriction", "Show one restriction.", Route, type, RestrictionText.Write),
            CreateCommand.Create(
                "restriction",
                "Say who may not come in; what is in stays in.",
                Route,
                type,
                RestrictionText.Write
            ),
            ChangeCommand.Create(
                "restriction",
                "Change a restriction; counts for the next device that asks.",
                Route,
                type,
                RestrictionText.Write
            ),
            PreviewCommand.Create(),
            PreApprovedOnlyCommand.Create(),
            SwitchCommand.Create("enable", "A restriction counts from now on.", enabled: true),
            SwitchCommand.Create("disable", "A restriction counts no more, and is kept.", enabled: false),
            DeleteCommand.Create("restriction", "Delete a restriction.", Route, type, one => one.Rule.Name),
        };
    }
}
