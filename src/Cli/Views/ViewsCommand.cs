using System.CommandLine;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.SavedViews;

namespace Muster.Cli.Views;

internal static class ViewsCommand
{
    public const string Route = "/api/saved-views";

    private static readonly Column[] Columns =
    [
        new("Id"),
        new("List"),
        new("Name", MayFold: true),
        new("Visibility"),
        new("Query", MayFold: true),
        new("By", MayFold: true),
    ];

    public static Command Create() =>
        new("views", "Saved views of the console's lists, your own and the team's.")
        {
            List(),
            ShowCommand.Create("view", "Show one view.", Route, CliJson.Default.SavedView, Write),
            SaveCommand.Create(),
            DeleteCommand.Create(
                "view",
                "Delete a view; what it showed stays.",
                Route,
                CliJson.Default.SavedView,
                view => view.Name
            ),
        };

    private static Command List()
    {
        var list = new Option<string?>("--list")
        {
            Description = "Only views of this list, such as enrollment-queue.",
            HelpName = "LIST",
        };
        return ListCommand.Create(
            "List views, by name.",
            line => line.GetValue(list) is { } of ? $"{Route}?list={Uri.EscapeDataString(of)}" : Route,
            Columns,
            CliJson.Default.SavedView,
            view => [view.Id.ToString(), view.List, view.Name, view.Visibility, view.Query, view.CreatedBy],
            list
        );
    }

    private static void Write(SavedView view) =>
        Listing.Fields([
            new("Id", view.Id.ToString()),
            new("List", view.List),
            new("Name", view.Name),
            new("Visibility", view.Visibility),
            new("Query", view.Query),
            new("By", view.CreatedBy),
            new("Created", Ages.Exact(view.CreatedAt)),
        ]);
}
