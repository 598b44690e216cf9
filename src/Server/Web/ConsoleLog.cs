using Microsoft.Extensions.Logging.Console;

namespace Muster.Server.Web;

internal static class ConsoleLog
{
    public static void AddConsoleLog(this WebApplicationBuilder builder) =>
        builder
            .Logging.AddSimpleConsole(options =>
            {
                options.SingleLine = true;
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
                options.ColorBehavior = LoggerColorBehavior.Disabled;
            })
            .SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
}
