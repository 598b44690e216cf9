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
            // It warns that session keys lie unencrypted, not knowing that Keys seals them.
            .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error)
            // Why a start failed is said in one sentence at the end.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
}
