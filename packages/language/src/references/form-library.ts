import { type AstNode, AstUtils, URI } from 'langium';
import { type EffectiveForm, effectiveForm } from '../forms/effective-form.js';
import { builtInFormText } from '../forms/form-texts.js';
import { type File, type Form, isReport, type Report } from '../generated/ast.js';
import type { JixiaoServices } from '../jixiao-module.js';
import { readDocument } from '../read-document.js';

/** The form of a report that names none. */
export const defaultFormName = '项目支出自评';

/** The address of a built-in form is `jixiao:/项目支出自评.jx`. */
export const builtInScheme = 'jixiao';

function isBuiltIn(node: AstNode): boolean {
  return AstUtils.getDocument(node).uri.scheme === builtInScheme;
}

/** True for a report whose form, or a form that it extends, is not found. */
export function isFormMissing(report: Report): boolean {
  return report.form !== undefined && (!report.form.ref || lacksBase(report.form.ref));
}

/** A form that extends one that is not found, directly or not, may well have what seems to be missing. */
export function lacksBase(form: Form): boolean {
  const seen = new Set<Form>();
  for (let next: Form | undefined = form; next && !seen.has(next); next = next.base?.ref) {
    seen.add(next);
    if (next.base && !next.base.ref) return true;
  }
  return false;
}

/**
 * Finds forms and reports by name: in the file, then in the workspace, then among the built-in forms, which are read when first asked for.
 */
export class FormLibrary {
  private readonly builtIns = new Map<string, Form | undefined>();
  private readonly effective = new WeakMap<Form, EffectiveForm>();

  constructor(private readonly services: JixiaoServices) {}

  /** The form a report is written by; undefined when it names one that does not exist. */
  formOf = (report: Report): EffectiveForm | undefined => {
    const form = report.form ? report.form.ref : this.findForm(defaultFormName, report);
    return form && this.effectiveForm(form);
  };

  effectiveForm(form: Form): EffectiveForm {
    let effective = this.effective.get(form);
    if (!effective) this.effective.set(form, (effective = effectiveForm(form)));
    return effective;
  }

  findForm(name: string, from: AstNode): Form | undefined {
    const here = (AstUtils.findRootNode(from) as File).forms.find((form) => form.name === name && form !== from);
    if (here) return here;
    // What is built in does not depend on the workspace, so that it is read once.
    const elsewhere = isBuiltIn(from) ? undefined : this.services.references.OtherFiles.form(name);
    // A form may extend the built-in form whose name it takes.
    return elsewhere && elsewhere !== from ? elsewhere : this.builtIn(name);
  }

  findReport(name: string, from: AstNode): Report | undefined {
    const own = AstUtils.getContainerOfType(from, isReport);
    const here = (AstUtils.findRootNode(from) as File).reports.find((report) => report.name === name && report !== own);
    return here ?? this.services.references.OtherFiles.report(name);
  }

  /** A built-in form that is known to exist. */
  builtInForm(name: string): Form {
    return this.builtIn(name) as Form;
  }

  builtIn(name: string): Form | undefined {
    if (this.builtIns.has(name)) return this.builtIns.get(name);
    const text = builtInFormText(name);
    const form = text === undefined ? undefined : this.read(text, name);
    this.builtIns.set(name, form);
    return form;
  }

  private read(text: string, name: string): Form | undefined {
    const uri = URI.from({ scheme: builtInScheme, path: `/${name}.jx` });
    const document = readDocument(this.services, text, uri);
    return document.parseResult.value.forms.find((form) => form.name === name);
  }
}
