using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
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
            Show(),
            SaveCommand.Create(),
            Delete(),
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

    private static Command Show()
    {
        var id = CommonOptions.Id("view");
        var json = CommonOptions.Json();
        var command = new Command("show", "Show one view.") { id, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync($"{Route}/{line.GetValue(id):D}", ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                }
                else
                {
                    Write(answer.As(CliJson.Default.SavedView));
                }

                return (int)ExitCode.Ok;
            }
        );
        return command;
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

    private static Command Delete()
    {
        var id = CommonOptions.Id("view");
        var command = new Command("delete", "Delete a view; what it showed stays.") { id };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{Route}/{line.GetValue(id):D}";
                var view = (await api.GetAsync(path, ct)).As(CliJson.Default.SavedView);
                await api.DeleteAsync(path, view.Version, ct);
                Console.WriteLine($"Deleted {SafeText.Of(view.Name)}.");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
