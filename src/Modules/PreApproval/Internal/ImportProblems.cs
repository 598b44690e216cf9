using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;

namespace Muster.Modules.PreApproval.Internal;

internal static class ImportProblems
{
    public static ProblemHttpResult NotFound() => Problems.NotFound("import");

    public static ProblemHttpResult Busy() =>
        Problems.Of(
            StatusCodes.Status429TooManyRequests,
            "import_busy",
            "Other files are on their way",
            "This server takes four lists at once. Try again in a minute."
        );

    public static ProblemHttpResult TooManyOpen(int most) =>
        Problems.Conflict(
            "too_many_imports",
            "Too many lists are open",
            $"There may be {most} that nobody has committed or given up. Commit or cancel one, then upload this one."
        );

    public static ProblemHttpResult OtherUpload(Guid made) =>
        Problems.Of(
            StatusCodes.Status422UnprocessableEntity,
            "idempotency_key_reused",
            "The key was used for another upload",
            $"Within the last 24 hours this Idempotency-Key came with another file or domain and made the import {made}. Send another key."
        );

    public static ProblemHttpResult Of(ImportOutcome outcome) =>
        outcome.Refusal switch
        {
            ImportRefusal.NotFound or null => NotFound(),
            ImportRefusal.Moved => IfMatch.Moved(outcome.Import!), // it was found
            ImportRefusal.TooLate => Problems.Conflict(
                "import_finished",
                "The import has gone on",
                "It is being committed, was committed or is over. Upload the list again to do it in another way.",
                outcome.Import
            ),
            ImportRefusal.TooEarly => Problems.Conflict(
                "import_not_checked",
                "The rows are not checked yet",
                "Say which column is which field, and wait until all rows have been checked.",
                outcome.Import
            ),
            ImportRefusal.NotCommitted => Problems.Conflict(
                "import_not_committed",
                "The import was not committed",
                "There is nothing to take back. Wait until it is committed, or cancel it.",
                outcome.Import
            ),
            ImportRefusal.OtherColumns => Problems.Conflict(
                "import_columns",
                "The file has another number of columns",
                "Name a field or null for each column, in the order of the file.",
                outcome.Import
            ),
            ImportRefusal.FileShut => Problems.Conflict(
                "import_file_shut",
                "The file cannot be opened",
                "No key of this server opens it any more. Cancel this import and upload the list again.",
                outcome.Import
            ),
            ImportRefusal.HasErrors => Problems.Conflict(
                "import_has_errors",
                "Some rows are wrong",
                "Correct the file and upload it again, or commit the rows that are right (validRowsOnly).",
                outcome.Import
            ),
            ImportRefusal.ChoiceMissing => Problems.Conflict(
                "import_choice_missing",
                "Some people are there already",
                "Say whether their details are replaced by those of the list or stay (existingUserAction: replace or skip).",
                outcome.Import
            ),
        };
}
