using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;

namespace Muster.Modules.PreApproval.Internal;

internal static class ImportProblems
{
    public static ProblemHttpResult NotFound() => Problems.NotFound("import");

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
