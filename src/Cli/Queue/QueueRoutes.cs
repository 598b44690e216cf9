namespace Muster.Cli.Queue;

internal static class QueueRoutes
{
    public const string All = "/api/enrollment-requests";

    public static string InState(string state) => $"{All}?state={Uri.EscapeDataString(state)}";

    public static string One(Guid id) => $"{All}/{id:D}";
}
