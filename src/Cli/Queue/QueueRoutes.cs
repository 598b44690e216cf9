namespace Muster.Cli.Queue;

internal static class QueueRoutes
{
    public const string All = "/api/enrollment-requests";

    public static string One(Guid id) => $"{All}/{id:D}";
}
