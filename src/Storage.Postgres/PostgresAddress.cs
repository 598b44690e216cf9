using Npgsql;

namespace Muster.Storage.Postgres;

/// <summary>Reads <c>postgres://user:password@host:port/database?option=value</c>, the form that people know.</summary>
public static class PostgresAddress
{
    /// <returns>Npgsql's connection string, or null when the text is not such an address.</returns>
    public static string? TryParse(string text)
    {
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.Scheme is not ("postgres" or "postgresql")
        )
        {
            return null;
        }

        var user = address.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.IsDefaultPort || address.Port < 0 ? 5432 : address.Port,
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
            Username = Uri.UnescapeDataString(user[0]),
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            // Four times the cores of a small server; docs/guide/scaling.md has the arithmetic.
            MaxPoolSize = 32,
            ApplicationName = "muster",
            // The same statements come again and again, and planning one costs more than running it.
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            // Nothing of ours outlives its transaction, so that there is nothing to reset.
            NoResetOnClose = true,
        };
        try
        {
            foreach (var option in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var pair = option.Split('=', 2);
                settings[Uri.UnescapeDataString(pair[0])] = pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "";
            }
        }
        catch (ArgumentException)
        {
            return null;
        }

        return settings.Database.Length == 0 ? null : settings.ToString();
    }
}
