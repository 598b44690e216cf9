using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Kernel.Time;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Audit.Export;

internal static class ExportEndpoint
{
    public static void MapAuditExport(this IEndpointRouteBuilder audit) =>
        audit
            .MapGet("/export", ExportAsync)
            .RequireAuthorization(Permissions.ReadAudit)
            .WithName("ExportAudit")
            .WithSummary("The signed log, from one head to another, oldest first")
            .WithDescription(
                "Rows that are in no head yet are left out. JSON lines hold all that `muster audit verify` needs; the other formats are for reading by other programs."
            )
            .Produces<string>(StatusCodes.Status200OK, "application/jsonl", "text/csv", "text/plain")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ExportAsync(
        [Description("`jsonl`, `csv` or `syslog` (RFC 5424); `jsonl` when nothing is said.")] string? format,
        [Description("Only what was sealed at this instant or later.")] DateTimeOffset? from,
        [Description("Only what was sealed before this instant.")] DateTimeOffset? to,
        [Description(
            "With names and the personal values that are not erased. What was exported so cannot be erased any more; without it there are commitments in their place."
        )]
            bool? personal,
        ClaimsPrincipal user,
        IAuthorizationService authorization,
        Database database,
        PublicAddress address,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        ExportFormat? wanted = ExportFormat.Jsonl;
        var errors = new FieldErrors();
        if (format is not null && !EnumText.TryParse(format, out wanted))
        {
            errors.Add("format", "jsonl, csv or syslog.");
        }

        if (errors.Any)
        {
            return errors.ToProblem();
        }

        if (personal == true && !(await authorization.AuthorizeAsync(user, Permissions.Administer)).Succeeded)
        {
            return Problems.Of(
                StatusCodes.Status403Forbidden,
                "forbidden",
                "Not allowed",
                "Personal values leave the log for good with an export: only administrators may take them out."
            );
        }

        var range = await database.ReadAsync(
            (db, token) => ExportRange.ReadAsync(db, from?.ToWholeMicroseconds(), to?.ToWholeMicroseconds(), token),
            ct
        );
        // Told before the first byte leaves. It is behind the end of this export, and in the next one.
        var told = new AuditExported(
            AuditExported.Log(range.LogId),
            EnumText.Of(wanted!.Value), // parsed
            personal ?? false,
            from?.ToUniversalTime(),
            to?.ToUniversalTime(),
            range.First,
            range.EndOfRows
        );
        var by = Actor.Of(user);
        await database.WriteAsync(
            (db, _) =>
            {
                db.Record(by, told, clock);
                return Task.FromResult(true);
            },
            ct
        );
        ExportLines lines = wanted.Value switch
        {
            ExportFormat.Jsonl => new JsonLines(),
            ExportFormat.Csv => new CsvLines(),
            ExportFormat.Syslog => new SyslogLines(address.Url.Host),
        };
        var export = new LogExport(database, range, lines, personal ?? false);
        return TypedResults.Stream(
            stream => export.WriteAsync(stream, ct),
            lines.ContentType,
            $"muster-audit-{range.First}-{range.EndOfRows}.{lines.Extension}"
        );
    }
}

internal enum ExportFormat
{
    Jsonl,
    Csv,
    Syslog,
}
